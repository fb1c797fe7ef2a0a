import { findKind, findSettings } from '#src/gate/content-places.ts';
import { type KindName, kinds } from '#src/schemas/index.ts';
import { settings } from '#src/schemas/settings.ts';
import type { Author } from '../git.ts';
import { isSamePerson } from '../person.ts';
import type { Status } from '../status.ts';
import type { LoggedCommit } from './read-log.ts';
import type { Trailers } from './trailers.ts';

/** Where drafts are kept: one branch an entry. */
export const draftRefs = 'refs/heads/cms/';

/** Which entry something is about: a kind and a slug, or `settings` and a name. */
export interface EntryName {
  collection: string;
  slug: string;
}

/** An entry that is being written: the commits on its branch that are not published. */
export interface Draft extends EntryName {
  ref: string;
  tip: string;
  /** The published commit it started from; nothing where there was none. */
  base: string | undefined;
  status: Status;
  /** What the last commit says. */
  trailers: Trailers;
  /** Newest first. */
  commits: LoggedCommit[];
  /** Everybody who changed a file in it, the first one first. */
  writers: Author[];
  /** The files that differ from what it started from. */
  files: { path: string; before: string | null; after: string | null }[];
}

/** The file an entry is kept in; nothing where there is no such collection. */
export function pathOf({ collection, slug }: EntryName): string | undefined {
  if (collection === 'settings') {
    return Object.hasOwn(settings, slug) ? `content/settings/${slug}.yml` : undefined;
  }
  const kind = Object.hasOwn(kinds, collection) ? kinds[collection as KindName] : undefined;
  return kind && `${kind.folder}/${slug}.md`;
}

/** The entry a file holds. */
export function entryAt(path: string): EntryName | undefined {
  const collection = findKind(path);
  if (collection) return { collection, slug: path.slice(path.lastIndexOf('/') + 1, -3) };
  const name = findSettings(path);
  return name && { collection: 'settings', slug: name };
}

/** The branch of an entry's draft. */
export const refOf = ({ collection, slug }: EntryName) => `${draftRefs}${collection}/${slug}`;

/** Different people only, in the order they come. */
export function uniquePeople(people: readonly Author[]): Author[] {
  return people.filter(
    (person, index) => people.findIndex((other) => isSamePerson(person, other)) === index,
  );
}

/** When the draft was last touched, as ISO time. */
export const updatedAt = ({ commits }: Draft) => commits[0]?.when ?? '';
