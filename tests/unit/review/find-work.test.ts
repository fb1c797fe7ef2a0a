import { describe, expect, test } from 'vitest';
import { findWork, type PlainEntry } from '#src/review/find-work.ts';

const today = '2026-11-22';
const guide = (slug: string, more: object): PlainEntry => ({
  collection: 'guides',
  slug,
  data: { slug, title: `指南${slug}`, ...more },
});
const amount = (slug: string, more: object): PlainEntry => ({
  collection: 'amounts',
  slug,
  data: { slug, name: `标准${slug}`, value: 1, check: 'text', ...more },
});

describe('findWork', () => {
  test('lists what is to be checked again on the day itself and after, longest overdue first', () => {
    const { due } = findWork(
      [
        guide('later', { reviewBy: '2026-11-23' }),
        guide('today', { reviewBy: '2026-11-22' }),
        guide('long-ago', { reviewBy: '2025-01-01' }),
        guide('never', {}),
      ],
      today,
    );
    expect(due.map(({ slug }) => slug)).toEqual(['long-ago', 'today']);
    expect(due[0]).toEqual({
      collection: 'guides',
      slug: 'long-ago',
      title: '指南long-ago',
      reviewBy: '2025-01-01',
    });
  });

  test('counts the facts marked 待核实 at every depth, most first', () => {
    const { unverified } = findWork(
      [
        {
          collection: 'policies',
          slug: 'a',
          data: {
            title: '甲',
            statusCheck: 'unverified',
            keyPoints: [{ point: '一', check: 'text' }],
          },
        },
        {
          collection: 'policies',
          slug: 'b',
          data: {
            title: '乙',
            statusCheck: 'unverified',
            keyPoints: [
              { point: '一', check: 'unverified' },
              { point: '二', check: 'one-source' },
            ],
          },
        },
      ],
      today,
    );
    expect(unverified.map(({ slug, count }) => `${slug} ${count}`)).toEqual(['b 2', 'a 1']);
  });

  test('counts a place that nobody has been to for more than 180 days', () => {
    const venue = (slug: string, verifiedOn?: string): PlainEntry => ({
      collection: 'venues',
      slug,
      data: { name: slug, verifiedOn },
    });
    const entries = [venue('never'), venue('recent', '2026-11-01'), venue('old', '2026-01-01')];
    const { unverified } = findWork(entries, today);
    expect(unverified.map(({ slug }) => slug)).toEqual(['never', 'old']);
  });

  test('counts an amount without a number once', () => {
    const { unverified } = findWork(
      [
        amount('sure', {}),
        amount('unknown', { value: undefined }),
        amount('both', { value: undefined, check: 'unverified' }),
      ],
      today,
    );
    expect(unverified.map(({ slug, count }) => `${slug} ${count}`)).toEqual([
      'unknown 1',
      'both 1',
    ]);
  });

  test('lists amounts whose last day is over', () => {
    const { expired } = findWork(
      [
        amount('over', { until: '2026-11-21' }),
        amount('last-day', { until: '2026-11-22' }),
        amount('open', {}),
      ],
      today,
    );
    expect(expired).toEqual([{ slug: 'over', title: '标准over', until: '2026-11-21' }]);
  });

  test('leaves out people who were withdrawn', () => {
    const data = { name: '某人', withdrawn: true, reviewBy: '2020-01-01' };
    expect(findWork([{ collection: 'model-workers', slug: 'a', data }], today).due).toEqual([]);
  });

  test('passes over what cannot be read, and calls an entry without title by its slug', () => {
    const entries: PlainEntry[] = [
      { collection: 'guides', slug: 'broken', data: undefined },
      { collection: 'guides', slug: 'nameless', data: { title: 3, reviewBy: '2020-01-01' } },
      { collection: 'guides', slug: 'odd', data: { reviewBy: 20200101, steps: 'text' } },
    ];
    expect(findWork(entries, today).due.map(({ title }) => title)).toEqual(['nameless']);
  });
});
