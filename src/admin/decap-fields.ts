import type { CmsField } from 'decap-cms-core';
import { type FormName, fieldsOf, formOf } from './form-sections.ts';

/**
 * The fields of a form as Decap is told of them, in the order of work. It knows their names and no more: what they
 * consist of, the `desk-field` widget reads from the schemas. None is required, so that drafts can be saved.
 */
export function decapFields(form: FormName): CmsField[] {
  const fields = fieldsOf(form);
  return formOf(form)
    .flatMap((section) => section.fields)
    .map((name) => {
      if (name === 'body') return bodyField;
      const label = fields.find((field) => field.name === name)?.label ?? name;
      // Decap's types name its own widgets only.
      return { name, label, widget: 'desk-field' } as CmsField;
    });
}

/** The Markdown below the front matter. Its buttons make only what the site’s pages show. */
const body = {
  name: 'body',
  label: '正文',
  widget: 'desk-body',
  sanitize_preview: true,
  editor_components: [],
  buttons: [
    'bold',
    'link',
    'heading-two',
    'heading-three',
    'quote',
    'bulleted-list',
    'numbered-list',
  ],
};
// Decap's types name its own widgets only.
const bodyField = body as unknown as CmsField;
