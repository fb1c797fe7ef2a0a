import type { Facet, Selection } from '#src/search/answer.ts';
import type { FacetColumn } from '#src/search/index-files.ts';
import type { Entries } from './entries.ts';

/** What is left of a list when values of facets are chosen, and what else could be chosen. */
export interface Narrowed {
  /** Whether an entry fits what is chosen. */
  fits: (id: string) => boolean;
  /** What is chosen, without what would leave nothing. */
  chosen: Selection;
  /** Labels of what would have left nothing. */
  dropped: string[];
  facets: Facet[];
}

/** A facet in which something is chosen: the places of the chosen values. */
interface Choice {
  column: FacetColumn;
  places: Set<number>;
}

/**
 * Narrow a list of entries: any of the values chosen in one facet, and all facets together.
 * A facet counts what is left by all others, so that its own values can be exchanged. It has the values that give
 * something, and those that are chosen, so that they can be taken back. A list is never left empty.
 */
export function narrow(entries: Entries, ids: string[], wished: Selection): Narrowed {
  const rows = new Map(ids.map((id) => [id, entries.placeOf(id)]));
  const list = [...rows.values()];
  const asked = readChoices(entries.facets, wished);
  const kept = settle(list, asked);
  const gone = asked.filter((choice) => !kept.includes(choice));
  return {
    fits: (id) => fitsAll(rows.get(id) ?? entries.placeOf(id), kept),
    chosen: Object.fromEntries(kept.map((choice) => [choice.column.name, valuesOf(choice)])),
    dropped: gone.flatMap(({ column, places }) =>
      [...places].flatMap((place) => column.values[place]?.label ?? []),
    ),
    facets: entries.facets.map((column) => countValues(column, list, kept)),
  };
}

/** Values that the index does not know are left out. */
function readChoices(columns: FacetColumn[], wished: Selection): Choice[] {
  return columns.flatMap((column) => {
    const places = (wished[column.name] ?? [])
      .map((value) => column.values.findIndex((known) => known.value === value))
      .filter((place) => place >= 0);
    return places.length > 0 ? [{ column, places: new Set(places) }] : [];
  });
}

/** As many of the choices as leave something: the first one whose loss helps goes, else the last; who was no hindrance comes back. */
function settle(list: number[], choices: Choice[]): Choice[] {
  const leaves = (some: Choice[]) => some.length === 0 || list.some((row) => fitsAll(row, some));
  let kept = choices;
  while (list.length > 0 && !leaves(kept)) {
    const culprit = kept.find((choice) => leaves(without(kept, choice))) ?? kept.at(-1);
    kept = without(kept, culprit);
  }
  for (const choice of choices) {
    if (!kept.includes(choice) && leaves([...kept, choice])) kept = [...kept, choice];
  }
  return kept;
}

const without = (choices: Choice[], one: Choice | undefined) =>
  choices.filter((choice) => choice !== one);

const fitsAll = (row: number, choices: Choice[]) =>
  choices.every(({ column, places }) => column.rows[row]?.some((place) => places.has(place)));

function countValues(column: FacetColumn, list: number[], choices: Choice[]): Facet {
  const others = choices.filter((choice) => choice.column !== column);
  const counts = new Array<number>(column.values.length).fill(0);
  for (const row of list) {
    if (!fitsAll(row, others)) continue;
    for (const place of column.rows[row] ?? []) counts[place] = (counts[place] ?? 0) + 1;
  }
  const own = choices.find((choice) => choice.column === column)?.places;
  const values = column.values
    .map((value, place) => ({ ...value, count: counts[place] ?? 0 }))
    .filter(({ count }, place) => count > 0 || own?.has(place));
  return { name: column.name, values };
}

const valuesOf = ({ column, places }: Choice) =>
  [...places].flatMap((place) => column.values[place]?.value ?? []);
