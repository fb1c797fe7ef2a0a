import type { EntryTable, FacetColumn, FacetValue } from '#src/search/index-files.ts';

/** What is known of every entry before it is read. */
export interface Entries {
  facets: FacetColumn[];
  /** Where an entry stands in each column. @throws when the index does not hold it. */
  placeOf: (id: string) => number;
  /** The day of its last change; empty where none is known. */
  dateOf: (id: string) => string;
  kindOf: (id: string) => FacetValue;
}

/** Look entries up in their table. */
export function createEntries({ ids, dates, facets }: EntryTable): Entries {
  const places = new Map(ids.map((id, place) => [id, place]));
  const placeOf = (id: string) => {
    const place = places.get(id);
    if (place === undefined) throw new Error(`The index holds no entry ${id}.`);
    return place;
  };
  const kinds = facets.find(({ name }) => name === 'kind');
  return {
    facets,
    placeOf,
    dateOf: (id) => dates[placeOf(id)] ?? '',
    kindOf: (id) => kinds?.values[kinds.rows[placeOf(id)]?.[0] ?? -1] ?? { value: '', label: '' },
  };
}
