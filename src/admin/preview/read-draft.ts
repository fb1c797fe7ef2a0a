import { type List as ImmutableList, type Map as ImmutableMap, isMap } from 'immutable';
import { stringify } from 'yaml';
import { pruneEntry } from '../prune-entry.ts';

/** The form as it would be saved. */
export interface Draft {
  /** `guides`, …, or `settings` */
  collection: string;
  /** File name without its ending; empty for an entry that has no name yet. */
  slug: string;
  /** The text of the file. */
  raw: string;
  /** Pictures chosen in this tab: where they will be kept, and where the browser has them. */
  pictures: { path: string; url: string }[];
}

/** Read the form that stands in Decap's editor. */
export function readDraft(
  collection: ImmutableMap<string, unknown>,
  entry: ImmutableMap<string, unknown>,
): Draft {
  const name = String(collection.get('name'));
  const pruned = pruneEntry(entry.get('data'));
  // Fields whose widget has just been cleared may hold plain objects; `toJS` makes all of it plain.
  const data: Record<string, unknown> = isMap(pruned) ? pruned.toJS() : {};
  return {
    collection: name,
    slug: String(entry.get('slug') || data['slug'] || ''),
    raw: name === 'settings' ? stringify(data) : writeEntry(data),
    pictures: readPictures(entry),
  };
}

/** An empty form is `{}` in YAML, which is fine as front matter. */
function writeEntry({ body = '', ...data }: Record<string, unknown>): string {
  return `---\n${stringify(data)}---\n\n${body}\n`;
}

function readPictures(entry: ImmutableMap<string, unknown>): Draft['pictures'] {
  // Decap keeps what was chosen but not saved beside the form.
  const files = entry.get('mediaFiles') as ImmutableList<ImmutableMap<string, unknown>> | undefined;
  return (files?.toArray() ?? []).flatMap((file) => {
    const path = file.get('path');
    const url = file.get('url');
    return typeof path === 'string' && typeof url === 'string' && url.startsWith('blob:')
      ? [{ path, url }]
      : [];
  });
}
