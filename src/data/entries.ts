import { type CollectionEntry, getCollection } from 'astro:content';
import { today } from '#src/lib/dates.ts';
import type { KindName } from '#src/schemas/index.ts';
import { isPublished } from '#src/schemas/publication.ts';

const cache = new Map<KindName, Promise<CollectionEntry<KindName>[]>>();

/** Everything of one kind that may be shown today: not in the future, not withdrawn. */
export async function getPublished<Name extends KindName>(
  kind: Name,
): Promise<CollectionEntry<Name>[]> {
  if (import.meta.env.DEV)
    return (await getCollection(kind)).filter(isShown) as CollectionEntry<Name>[];
  let entries = cache.get(kind);
  if (!entries) {
    entries = getCollection(kind).then((all) => all.filter(isShown)) as Promise<
      CollectionEntry<KindName>[]
    >;
    cache.set(kind, entries);
  }
  return entries as Promise<CollectionEntry<Name>[]>;
}

const isShown = ({ data }: CollectionEntry<KindName>) => isPublished(data, today());

/** Entries by slug. */
export async function getBySlug<Name extends KindName>(
  kind: Name,
): Promise<Map<string, CollectionEntry<Name>>> {
  return new Map((await getPublished(kind)).map((entry) => [entry.id, entry]));
}
