import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillGaps } from '#src/schemas/fill-gaps.ts';
import { kindNames, kinds } from '#src/schemas/index.ts';
import { settings } from '#src/schemas/settings.ts';

const day = '2026-11-22';
const { schema: guide } = kinds.guides;
const fillGuide = (data: object) => fillGaps(guide, data, day);

describe('a form with nothing in it', () => {
  test.each(kindNames)('has data for every page of %s', (kind) => {
    const { schema } = kinds[kind];
    const { data } = fillGaps(schema, {}, day);
    const left = schema.safeParse(data).error?.issues.map(({ path }) => path[0]) ?? [];
    // A subject, an audience or a law nobody chose would be a false statement: their lists stay empty.
    for (const name of left) expect(data[String(name)]).toEqual([]);
  });

  test('shows placeholders and tells which fields lack', () => {
    const { data, gaps } = fillGuide({});
    expect(data).toMatchObject({
      title: '（职工的问题还没写）',
      answer: '（先说结论还没写）',
      steps: [{ title: '（做什么还没写）' }],
      topics: [],
      basis: [],
    });
    expect(gaps).toContainEqual({ path: 'steps.0.title', label: '怎么办第1项的做什么' });
    expect(gaps).toContainEqual({ path: 'topics', label: '主题' });
    expect(gaps.map(({ path }) => path)).not.toContain('caution');
  });
});

test('leaves what is right as it is', () => {
  const written = {
    slug: 'late-wages',
    title: '工资总是晚发怎么办？',
    audiences: ['全体职工'],
    topics: ['工资'],
    answer: '先留证据。',
    steps: [{ title: '留证据' }],
    basis: [{ policy: 'labour-law', articles: ['50'] }],
  };
  expect(fillGuide(written)).toEqual({ data: written, gaps: [] });
});

test('shows text that is only too long, for the editor to shorten', () => {
  const title = '很'.repeat(80);
  expect(fillGuide({ title }).data['title']).toBe(title);
});

test('leaves out what is wrong and not needed, and says so', () => {
  const { data, gaps } = fillGuide({ reviewBy: '2026-02-30', nonsense: 1 });
  expect(data).not.toHaveProperty('reviewBy');
  expect(data).not.toHaveProperty('nonsense');
  expect(gaps).toContainEqual({ path: 'reviewBy', label: '复核期限' });
});

test('leaves out a point that lacks a coordinate: none would be true', () => {
  const { data, gaps } = fillGaps(kinds.venues.schema, { location: { lng: 123.4 } }, day);
  expect(data).not.toHaveProperty('location');
  expect(gaps).toContainEqual({ path: 'location', label: '坐标' });
});

test('keeps days on which a place is closed', () => {
  const hours = { weekly: { mon: ['08:30-17:00'], sun: [] } };
  expect(fillGaps(kinds.venues.schema, { hours }, day).data['hours']).toEqual(hours);
});

test('fills the address of a new hotline', () => {
  const { data } = fillGaps(settings.hotlines.schema, { hotlines: [{ name: '热线' }] }, day);
  expect(data['hotlines']).toMatchObject([{ id: 'wei-mingming', name: '热线' }]);
});

test('makes a page of whatever a form may hold', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...kindNames),
      fc.dictionary(fc.string(), fc.jsonValue()),
      (kind, data) => {
        const { schema } = kinds[kind];
        const garbage = Object.fromEntries(
          Object.keys(schema.shape).map((name, index) => [name, Object.values(data)[index]]),
        );
        const filled = fillGaps(schema, garbage, day);
        const left = schema.safeParse(filled.data).error?.issues ?? [];
        for (const { code } of left)
          expect(['too_big', 'too_small', 'invalid_format']).toContain(code);
      },
    ),
  );
});
