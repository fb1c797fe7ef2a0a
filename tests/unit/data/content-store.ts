import type { CollectionEntry } from 'astro:content';
import type { KindName } from '#src/schemas/index.ts';

/** Takes the place of `astro:content` in unit tests: entries are given by the test instead of read from files. */
const store = new Map<string, unknown[]>();

type Data<Name extends KindName> = CollectionEntry<Name>['data'];

/** An entry with only the fields a test is about. */
export function makeEntry<Name extends KindName>(
  collection: Name,
  data: Partial<Data<Name>> & { slug: string },
): CollectionEntry<Name> {
  // The schema would ask for more than the test needs.
  return { id: data.slug, collection, data } as unknown as CollectionEntry<Name>;
}

/** Fill a collection for the tests that follow. */
export function fill<Name extends KindName>(
  collection: Name,
  ...entries: (Partial<Data<Name>> & { slug: string })[]
) {
  store.set(
    collection,
    entries.map((data) => makeEntry(collection, data)),
  );
}

/** Fill a settings collection with its single entry. */
export function fillSettings(collection: string, data: object) {
  store.set(collection, [{ id: collection, collection, data }]);
}

/** Empty every collection. */
export const emptyStore = () => store.clear();

export const getCollection = async (collection: string) => store.get(collection) ?? [];

export const getEntry = async (collection: string, id: string) =>
  (store.get(collection) as { id: string }[] | undefined)?.find((entry) => entry.id === id);
