import { facetNames } from '#src/schemas/facets.ts';
import type { EntryTable, FacetColumn } from '#src/search/index-files.ts';
import type { SearchRecord } from './record.ts';

/** The columns by which entries are counted, narrowed and sorted. `idOf` gives Pagefind’s name for the entry at an address. */
export function buildEntryTable(
  records: SearchRecord[],
  idOf: (url: string) => string,
): EntryTable {
  return {
    ids: records.map(({ url }) => idOf(url)),
    dates: records.map(({ date }) => date ?? ''),
    facets: facetNames
      .map((name) => buildColumn(name, records))
      .filter(({ values }) => values.length > 0),
  };
}

function buildColumn(name: FacetColumn['name'], records: SearchRecord[]): FacetColumn {
  const values: FacetColumn['values'] = [];
  const places = new Map<string, number>();
  const rows = records.map(({ facets }) =>
    (facets[name] ?? []).map((own) => {
      const place = places.get(own.value) ?? values.push(own) - 1;
      places.set(own.value, place);
      return place;
    }),
  );
  return { name, values, rows };
}
