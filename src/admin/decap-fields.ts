import type { CmsField } from 'decap-cms-core';
import type { FieldDescription } from '#src/schemas/describe-fields.ts';
import { kinds } from '#src/schemas/index.ts';

type Widget = { widget: string } & Record<string, unknown>;

/** The Markdown below the front matter. Its buttons make only what the site’s pages show. */
export const bodyField = (required: boolean): CmsField => {
  const field = {
    name: 'body',
    label: '正文',
    widget: 'markdown' as const,
    required,
    sanitize_preview: true,
    editor_components: [],
    buttons: [...buttons],
  };
  return field;
};

const buttons = [
  'bold',
  'link',
  'heading-two',
  'heading-three',
  'quote',
  'bulleted-list',
  'numbered-list',
] as const;

/** Form fields for the fields of a schema. */
export const decapFields = (fields: FieldDescription[]) => fields.map((field) => decapField(field));

/** Inside a group that may be left out, Decap would insist on its fields: there the gate judges instead. */
function decapField(field: FieldDescription, isOptional = !field.required): CmsField {
  const { name, label, hint, type } = field;
  const required = !isOptional && type !== 'flag';
  const rule = patternOf(field);
  // Decap's types name each widget's own options; which widget this is, is known only at run time.
  return {
    name,
    label,
    required,
    ...(hint && { hint }),
    ...(rule && { pattern: rule }),
    ...widgetOf(field, isOptional),
  } as CmsField;
}

function widgetOf(field: FieldDescription, isOptional: boolean): Widget {
  switch (field.type) {
    case 'day':
      return {
        widget: 'datetime',
        format: 'YYYY-MM-DD',
        date_format: 'YYYY-MM-DD',
        time_format: false,
      };
    case 'integer':
      return { widget: 'number', value_type: 'int' };
    case 'number':
      return { widget: 'number', value_type: 'float', step: 0.000001 };
    case 'choice':
      return { widget: 'select', options: optionsOf(field) };
    case 'group':
      return {
        widget: 'object',
        collapsed: isOptional,
        fields: field.fields?.map((inner) => decapField(inner, isOptional || !inner.required)),
      };
    case 'list':
      return listWidget(field);
    case 'relation':
      return relationWidget(field);
    case 'image':
      return { widget: 'image', choose_url: false };
    default:
      return { widget: plainWidgets[field.type] };
  }
}

const plainWidgets = {
  text: 'string',
  slug: 'string',
  date: 'string',
  url: 'string',
  'long-text': 'text',
  flag: 'boolean',
} as const;

/** One row an item, so that a comma in Chinese text parts nothing. */
function listWidget({ label, item }: FieldDescription): Widget {
  if (item?.type === 'choice') return { ...widgetOf(item, false), multiple: true };
  if (item?.type === 'relation') return { ...relationWidget(item), multiple: true };
  const rows = { widget: 'list', label_singular: item?.label ?? label };
  if (item?.type !== 'group') {
    return { ...rows, collapsed: false, field: item && decapField(item) };
  }
  const [first] = item.fields ?? [];
  const summary = `{{fields.${first?.name}}}`;
  return { ...rows, collapsed: true, fields: decapFields(item.fields ?? []), summary };
}

function relationWidget({ target }: FieldDescription): Widget {
  const shown = { widget: 'relation', options_length: 100 };
  if (target === 'hotlines' || target === undefined) {
    const words = ['hotlines.*.name', 'hotlines.*.number'];
    return {
      ...shown,
      collection: 'settings',
      file: 'hotlines',
      value_field: 'hotlines.*.id',
      search_fields: words,
      display_fields: words,
    };
  }
  const title = kinds[target].titleField;
  return {
    ...shown,
    collection: target,
    value_field: 'slug',
    search_fields: [title, 'slug'],
    display_fields: [title],
  };
}

const optionsOf = ({ choices = {} }: FieldDescription) =>
  Object.entries(choices).map(([value, label]) => ({ value, label }));

/** What Decap checks while the editor types; the gate checks all of it again. */
function patternOf({ type, pattern, max, hint }: FieldDescription): [string, string] | undefined {
  if (type === 'slug') return [pattern ?? '', '只用小写字母、数字和连字符'];
  if (type === 'date')
    return ['^\\d{4}(-\\d{2}(-\\d{2})?)?$', '要写成 2026-05-01、2026-05 或 2026'];
  if (type === 'url') return ['^https://\\S+$', '要写完整网址，以 https:// 开头'];
  if (pattern) return [pattern, hint ?? '写法不对'];
  return max ? [`^[\\s\\S]{0,${max}}$`, `最多${max}个字`] : undefined;
}
