import { type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { type FormName, fieldsOf, formOf } from '#src/admin/form-sections.ts';
import { kinds } from '#src/schemas/index.ts';
import { Control } from '../controls/Control.tsx';
import type { DecapProps } from './decap-props.ts';
import { announceField } from './follow-fields.ts';
import { type Form, FormContext } from './form-context.ts';
import { judgeField } from './judge-field.ts';
import { SectionHeading } from './SectionHeading.tsx';
import { setOpen } from './section-state.ts';
import { showFirstPlace, showPlace } from './show-place.ts';
import { toPlain, useFormValue } from './use-form-value.ts';

/** What the shell of a field may ask of it. */
export interface FieldHandle {
  isValid: () => boolean;
  focus: (path?: string) => void;
}

/** One field of the form with everything in it, and the heading of its section before the first. */
export function FormField({ decap, handle }: { decap: DecapProps; handle: Ref<FieldHandle> }) {
  const { form, name, slug, isNew, sectionKey } = placeOf(decap);
  const field = fieldsOf(form).find((known) => known.name === name);
  const [value, change] = useFormValue(decap.value, decap.onChange);
  const [isShown, setShown] = useState(!isNew);
  const [touched, setTouched] = useState<readonly string[]>([]);
  const root = useRef<HTMLDivElement>(null);
  const messages = useMemo(() => judgeField(form, name, value), [form, name, value]);
  const shown = messages.filter(({ path }) => isShown || touched.includes(path));

  useImperativeHandle(handle, () => ({
    isValid: () => {
      setShown(true);
      const blocks = stopsSave(form, name, value, messages.length);
      if (blocks) {
        setOpen(sectionKey, true);
        showFirstPlace(root.current, name);
      }
      return !blocks;
    },
    focus: (path = '') => {
      setOpen(sectionKey, true);
      setShown(true);
      showPlace(root.current, [name, path].filter(Boolean).join('.'));
    },
  }));

  if (!field) return <p>表单里没有“{name}”这一项。</p>;
  const context: Form = {
    form,
    slug,
    isNew,
    messagesAt: (path) => shown.filter((message) => message.path === path).map(({ text }) => text),
    countBelow: (path) => shown.filter((message) => message.path.startsWith(`${path}.`)).length,
    read: (other) => toPlain(decap.getEntry().getIn(['data', other])),
    decap,
    Control,
  };
  return (
    <div ref={root}>
      <SectionHeading decap={decap} {...placeOf(decap)} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only watches which control was left. */}
      <div
        className="form-field-body"
        onBlur={({ target }) => {
          const path = target.closest<HTMLElement>('[data-path]')?.dataset['path'];
          if (path && !touched.includes(path)) setTouched([...touched, path]);
        }}
      >
        <FormContext value={context}>
          <Control
            field={field}
            path={name}
            value={value}
            onChange={(next) => {
              change(next);
              announceField(name, next);
            }}
          />
        </FormContext>
      </div>
    </div>
  );
}

/** Without a name that is right an entry has no file, and without any title no list can show it: these stop a save. */
function stopsSave(form: FormName, name: string, value: unknown, faults: number): boolean {
  if (!(form in kinds)) return false;
  if (name === 'slug') return faults > 0;
  const isTitle = name === kinds[form as keyof typeof kinds].titleField;
  return isTitle && (typeof value !== 'string' || value.trim() === '');
}

/** Where a field stands: its form, its name and its section. */
export function placeOf({ collection, field, getEntry }: DecapProps) {
  const entry = getEntry();
  const slug = String(entry.get('slug') ?? '');
  const kind = String(collection.get('name'));
  // Decap’s collections are our kinds and the settings, whose entries are our settings files.
  const form = (kind === 'settings' ? slug : kind) as FormName;
  const name = String(field.get('name'));
  const isNew = entry.get('newRecord') === true;
  const section = formOf(form).find(({ fields }) => fields.includes(name));
  const sectionKey = `${kind}/${isNew ? '' : slug}/${section?.title ?? ''}`;
  return { form, name, slug: isNew ? '' : slug, isNew, section, sectionKey };
}
