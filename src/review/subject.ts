import { nameOfField } from '#src/gate/check-fields.ts';
import { describeFields, type FieldDescription } from '#src/schemas/describe-fields.ts';
import { type KindName, kinds } from '#src/schemas/index.ts';
import { type SettingsName, settings } from '#src/schemas/settings.ts';
import type { Catalogue, Word } from './catalogue.ts';
import type { LengthLimits } from './comfortable-lengths.ts';
import type { Finding } from './finding.ts';
import { type FieldValue, isRecord, walkFields } from './walk-fields.ts';

/** What an entry is judged with. */
export interface ReviewContext {
  /** `YYYY-MM-DD`, Asia/Shanghai. */
  today: string;
  catalogue: Catalogue;
  /** The editable list of words; that of the catalogue where left out. */
  words?: readonly Word[];
  /** Lengths above which a text is called long; ours where left out. */
  limits?: LengthLimits;
}

/** A piece of text that readers will see. */
interface Text {
  path: readonly PropertyKey[];
  text: string;
}

/** The entry under review, taken apart once for all rules. */
export interface Subject {
  /** A kind of entry; nothing for settings. */
  kind: KindName | undefined;
  /** The name of a settings file; nothing for entries. */
  settingsName: SettingsName | undefined;
  /** The name of its file; empty while it has none. */
  slug: string;
  /** Front matter as the form or the file holds it. */
  data: Record<string, unknown>;
  body: string;
  fields: FieldDescription[];
  /** Every field that holds something. */
  values: FieldValue[];
  /** Every field that holds words, and the body. */
  texts: Text[];
}

/** One check: what it finds, in an editor’s words. */
export type Rule = (subject: Subject, context: ReviewContext) => Finding[];

/** Take an entry or a settings file apart. @throws when there is no such collection. */
export function takeApart(
  collection: string,
  slug: string,
  { data, body }: { data: unknown; body: string },
): Subject {
  const kind = collection in kinds ? (collection as KindName) : undefined;
  const settingsName =
    collection === 'settings' && slug in settings ? (slug as SettingsName) : undefined;
  const declared = kind ? kinds[kind] : settingsName && settings[settingsName];
  if (!declared) throw new Error(`There is no collection “${collection}” with “${slug}”.`);
  const fields = describeFields(declared.schema);
  const record = isRecord(data) ? data : {};
  const values = walkFields(fields, record);
  const texts = values.flatMap(({ field, path, value }) =>
    field.type === 'text' || field.type === 'long-text' ? [{ path, text: String(value) }] : [],
  );
  return {
    kind,
    settingsName,
    slug,
    data: record,
    body,
    fields,
    values,
    texts: body.trim() ? [...texts, { path: ['body'], text: body }] : texts,
  };
}

/** Where something was found: its Chinese name and its path in the form. */
export function placeOf({ fields }: Subject, path: readonly PropertyKey[]) {
  const name = path[0] === 'body' ? '正文' : nameOfField(fields, path);
  return { field: name.replace(/（[^（）]*）$/, ''), path: path.join('.') };
}
