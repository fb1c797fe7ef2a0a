import { type List as ImmutableList, type Map as ImmutableMap, isMap } from 'immutable';
import { kindNames } from '#src/schemas/index.ts';
import { type SettingsName, settings } from '#src/schemas/settings.ts';
import { writeEntry, writeSettings } from '../entry-format.ts';
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
  const slug = String(entry.get('slug') || data['slug'] || '');
  return {
    collection: name,
    slug,
    raw: writeFile(name, slug, data),
    pictures: readPictures(entry),
  };
}

/** The text a save would write. */
function writeFile(collection: string, slug: string, data: Record<string, unknown>): string {
  const kind = kindNames.find((name) => name === collection);
  if (kind) return writeEntry(kind, data);
  const file = (Object.keys(settings) as SettingsName[]).find((name) => name === slug);
  return file ? writeSettings(file, data) : '';
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
