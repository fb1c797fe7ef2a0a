import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readContent } from '#src/gate/read-content.ts';
import type { FacetName } from '#src/schemas/facets.ts';
import type { Selection } from '#src/search/answer.ts';
import { buildEntryTable } from '#src/search/build/entry-table.ts';
import { readRecords } from '#src/search/build/read-records.ts';
import type { SearchRecord } from '#src/search/build/record.ts';
import { createEntries } from '#src/search/engine/entries.ts';
import { narrow } from '#src/search/engine/narrow.ts';

const name = (value: string) => ({ value, label: `“${value}”` });
const record = (url: string, facets: Partial<Record<FacetName, string[]>>): SearchRecord => ({
  url,
  title: url,
  aliases: [],
  sections: [],
  facets: Object.fromEntries(
    Object.entries(facets).map(([facet, values]) => [facet, values.map(name)]),
  ),
  date: undefined,
});
const openEntries = (records: SearchRecord[]) =>
  createEntries(buildEntryTable(records, (url) => url));

const records = [
  record('guide on wages', { kind: ['guide'], topic: ['wages', 'courts'] }),
  record('guide on leave', { kind: ['guide'], topic: ['leave'], audience: ['nurses'] }),
  record('law on wages', { kind: ['law'], topic: ['wages'], region: ['city'] }),
  record('term', { kind: ['term'] }),
];
const entries = openEntries(records);
const urls = records.map(({ url }) => url);
const choose = (chosen: Selection, list = urls) => {
  const narrowed = narrow(entries, list, chosen);
  return { ...narrowed, left: list.filter(narrowed.fits) };
};
const countsOf = (facet: FacetName, { facets }: ReturnType<typeof choose>) =>
  Object.fromEntries(
    facets.find((one) => one.name === facet)?.values.map(({ value, count }) => [value, count]) ??
      [],
  );

describe('what is left', () => {
  test('is everything while nothing is chosen', () => {
    expect(choose({}).left).toEqual(urls);
  });

  test('has any of the values chosen in one facet', () => {
    expect(choose({ kind: ['law', 'term'] }).left).toEqual(['law on wages', 'term']);
  });

  test('fits all facets together', () => {
    expect(choose({ kind: ['guide'], topic: ['wages'] }).left).toEqual(['guide on wages']);
  });

  test('is judged beyond the list that is counted', () => {
    const { fits } = narrow(entries, ['guide on wages'], { topic: ['wages'] });
    expect(urls.filter(fits)).toEqual(['guide on wages', 'law on wages']);
  });
});

describe('a facet', () => {
  test('counts what its values would give, whatever is chosen in it', () => {
    expect(countsOf('kind', choose({ kind: ['law'] }))).toEqual({ guide: 2, law: 1, term: 1 });
  });

  test('counts only what the other facets leave', () => {
    expect(countsOf('kind', choose({ topic: ['wages'] }))).toEqual({ guide: 1, law: 1 });
  });

  test('counts an entry under each of its values', () => {
    expect(countsOf('topic', choose({ kind: ['guide'] }))).toEqual({
      wages: 1,
      courts: 1,
      leave: 1,
    });
  });

  test('offers nothing that would leave nothing', () => {
    expect(countsOf('topic', choose({ kind: ['term'] }))).toEqual({});
  });
});

test('a chosen value stays in sight beside another one that gives all there is', () => {
  const narrowed = choose({ kind: ['law', 'term'], topic: ['wages'] });
  expect(narrowed.chosen).toEqual({ kind: ['law', 'term'], topic: ['wages'] });
  expect(countsOf('kind', narrowed)).toEqual({ guide: 1, law: 1, term: 0 });
});

describe('a choice that would leave nothing', () => {
  test('is dropped, and told by its label', () => {
    const { chosen, dropped, left } = choose({ kind: ['term'], topic: ['wages'] });
    expect([chosen, dropped, left]).toEqual([
      { topic: ['wages'] },
      ['“term”'],
      ['guide on wages', 'law on wages'],
    ]);
  });

  test('takes no other choice with it', () => {
    const { chosen, dropped } = choose({ kind: ['law'], topic: ['leave'], region: ['city'] });
    expect([chosen, dropped]).toEqual([{ kind: ['law'], region: ['city'] }, ['“leave”']]);
  });

  test('does not keep out another one that leaves something', () => {
    const { chosen, dropped } = choose({
      kind: ['term'],
      topic: ['wages'],
      audience: ['nurses'],
      region: ['city'],
    });
    expect([chosen, dropped]).toEqual([
      { topic: ['wages'], region: ['city'] },
      ['“term”', '“nurses”'],
    ]);
  });

  test('is not told where the index does not know it', () => {
    const { chosen, dropped, left } = choose({ kind: ['law', 'poem'], region: ['moon'] });
    expect([chosen, dropped, left]).toEqual([{ kind: ['law'] }, [], ['law on wages']]);
  });
});

test('an empty list stays as it is', () => {
  const { chosen, dropped, left } = choose({ kind: ['law'] }, []);
  expect([chosen, dropped, left]).toEqual([{ kind: ['law'] }, [], []]);
});

describe('on the content of the site', { timeout: 60_000 }, () => {
  const real = readRecords(readContent(process.cwd()).content);
  const index = openEntries(real);
  const holdings = new Map(
    real.map(({ url, facets }) => [
      url,
      new Set(
        Object.entries(facets).flatMap(([facet, values]) =>
          values.map(({ value }) => `${facet}=${value}`),
        ),
      ),
    ]),
  );
  const anything = fc
    .uniqueArray(
      fc.constantFrom(
        ...index.facets.flatMap(({ name: facet, values }) =>
          values.map(({ value }) => ({ facet, value })),
        ),
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((pairs) => {
      const chosen: Selection = {};
      for (const { facet, value } of pairs) chosen[facet] = [...(chosen[facet] ?? []), value];
      return chosen;
    });
  const list = fc.oneof(
    fc.constant<string[]>([...holdings.keys()]),
    fc.shuffledSubarray([...holdings.keys()], { minLength: 1 }).map((urls) => [...urls]),
  );
  /** The plain meaning of a selection, record by record. */
  const leave = (some: string[], chosen: Selection) =>
    some.filter((url) =>
      Object.entries(chosen).every(([facet, values]) =>
        values.some((value) => holdings.get(url)?.has(`${facet}=${value}`)),
      ),
    );
  const without = (chosen: Selection, facet: string) =>
    Object.fromEntries(Object.entries(chosen).filter(([other]) => other !== facet));
  const labelOf = (facet: string, value: string) =>
    index.facets.find((one) => one.name === facet)?.values.find((one) => one.value === value)
      ?.label;

  const assertAlways = (check: (some: string[], wished: Selection) => void) =>
    fc.assert(
      fc.property(
        list.map((some) => [...some]),
        anything,
        check,
      ),
      { numRuns: 1000, seed: 20261122 },
    );

  test('what is left is what looking through it one by one leaves, and never nothing', () => {
    assertAlways((some, wished) => {
      const { fits, chosen } = narrow(index, some, wished);
      const left = some.filter(fits);
      expect(left).toEqual(leave(some, chosen));
      expect(left).not.toEqual([]);
    });
  });

  test('every count is what counting one by one gives', () => {
    assertAlways((some, wished) => {
      const { chosen, facets } = narrow(index, some, wished);
      const counted = index.facets.map(({ name: facet, values }) => {
        const left = leave(some, without(chosen, facet));
        const counts = values.map(({ value }) => [value, leave(left, { [facet]: [value] }).length]);
        const isShown = ([value = '', count]: (string | number)[]) =>
          count !== 0 || chosen[facet]?.includes(String(value));
        return [facet, counts.filter(isShown)];
      });
      expect(
        facets.map((facet) => [facet.name, facet.values.map(({ value, count }) => [value, count])]),
      ).toEqual(counted);
    });
  });

  test('only what would leave nothing is dropped, and all of it is told', () => {
    assertAlways((some, wished) => {
      const { chosen, dropped } = narrow(index, some, wished);
      const gone = Object.entries(wished).filter(([facet]) => !Object.hasOwn(chosen, facet));
      for (const [facet, values] of gone) {
        expect(leave(some, { ...chosen, [facet]: values })).toEqual([]);
      }
      expect(new Set(dropped)).toEqual(
        new Set(gone.flatMap(([facet, values]) => values.map((value) => labelOf(facet, value)))),
      );
      expect({ ...chosen, ...Object.fromEntries(gone) }).toEqual(wished);
    });
  });
});
