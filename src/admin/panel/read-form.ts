import type { EditorProps } from '../desk-parts.ts';

/** What the form holds, as the checks take it. */
export interface Form {
  collection: string;
  /** The name of the file; empty while it has none. */
  slug: string;
  data: Record<string, unknown>;
  body: string;
}

/** Read Decap's form as plain data. Nothing while Decap still loads it. */
export function readForm({
  collection,
  entry,
  isNewEntry,
}: Pick<EditorProps, 'collection' | 'entry'> & { isNewEntry?: boolean }): Form | undefined {
  const data = entry.get('data') as { toJS?: () => Record<string, unknown> } | undefined;
  if (!data?.toJS || entry.get('partial') === true) return undefined;
  const { body, ...fields } = data.toJS();
  return {
    collection: String(collection.get('name')),
    slug: isNewEntry || entry.get('newRecord') ? '' : String(entry.get('slug') ?? ''),
    data: fields,
    body: typeof body === 'string' ? body : '',
  };
}
