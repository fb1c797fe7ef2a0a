import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  getModelWorkers,
  getPeopleOfTheDay,
  getRelatedWorkers,
  makeNameplate,
  titleWorkers,
} from '#src/data/model-workers.ts';
import { sortHonours } from '#src/schemas/describe-model-worker.ts';
import { emptyStore, fill, makeEntry } from './content-store.ts';

const honour = (title: string, level: 'national' | 'city', year?: number) => ({
  title,
  level,
  check: 'text' as const,
  ...(year && { year }),
});

afterEach(() => {
  emptyStore();
  vi.unstubAllEnvs();
});

describe('honours', () => {
  test('stand by level, model workers first, then by year', () => {
    const sorted = sortHonours([
      honour('沈阳市劳动模范', 'city', 1950),
      honour('全国五一劳动奖章', 'national', 1990),
      honour('全国劳动模范', 'national', 1995),
      honour('全国先进生产者', 'national', 1956),
    ]);
    expect(sorted.map(({ title }) => title)).toEqual([
      '全国先进生产者',
      '全国劳动模范',
      '全国五一劳动奖章',
      '沈阳市劳动模范',
    ]);
  });

  test('without a year come after those with one', () => {
    const sorted = sortHonours([
      honour('全国劳动模范', 'national'),
      honour('全国劳动模范', 'national', 2000),
    ]);
    expect(sorted.map(({ year }) => year)).toEqual([2000, undefined]);
  });
});

test('a nameplate shows the highest honour, with its year where that is certain', () => {
  const plate = (year?: number) =>
    makeNameplate(
      makeEntry('model-workers', {
        slug: 'a',
        name: '甲',
        employer: '厂',
        honours: [honour('市劳模', 'city', 1949), honour('全国劳动模范', 'national', year)],
      }),
    );
  expect(plate(1950)).toMatchObject({ href: '/model-workers/a/', honour: '全国劳动模范 1950' });
  expect(plate().honour).toBe('全国劳动模范');
});

test('people stand by pinyin', async () => {
  fill('model-workers', { slug: 'b', pinyin: 'Zhang San' }, { slug: 'a', pinyin: 'Ma Hengchang' });
  expect((await getModelWorkers()).map(({ id }) => id)).toEqual(['a', 'b']);
});

test('a withdrawn person is nobody’s relation', async () => {
  fill(
    'model-workers',
    { slug: 'gone', withdrawn: true, honours: [] },
    { slug: 'here', honours: [] },
  );
  const worker = makeEntry('model-workers', { slug: 'a', related: ['gone', 'here'] });
  expect((await getRelatedWorkers(worker)).map(({ href }) => href)).toEqual([
    '/model-workers/here/',
  ]);
});

describe('the people of the day', () => {
  const onDay = async (day: number, count = 4) => {
    vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2026, 0, day) / 1000));
    return (await getPeopleOfTheDay(count)).map(({ href }) => href);
  };
  const fillPeople = (count: number) =>
    fill(
      'model-workers',
      ...Array.from({ length: count }, (_, index) => ({
        slug: `p-${index}`,
        pinyin: `p${String(index).padStart(2, '0')}`,
        honours: [],
      })),
    );

  test('are different people, the same all day, others the next', async () => {
    fillPeople(17);
    const first = await onDay(1);
    expect(new Set(first).size).toBe(4);
    expect(await onDay(1)).toEqual(first);
    expect(await onDay(2)).not.toEqual(first);
  });

  test('are as many as there are', async () => {
    fillPeople(2);
    expect(await onDay(1)).toHaveLength(2);
    fillPeople(0);
    expect(await onDay(1)).toEqual([]);
  });
});

test('a name of one’s own is enough; namesakes add their employer, their honour, their number', () => {
  const person = (slug: string, data: object) =>
    makeEntry('model-workers', {
      slug,
      name: '王军',
      employer: '沈阳机床厂',
      honours: [],
      ...data,
    });
  const titles = titleWorkers([
    person('own', { name: '李军' }),
    person('a', { employer: '沈阳鼓风机厂' }),
    person('b', { honours: [honour('沈阳市劳动模范', 'city', 1985)] }),
    person('c', {}),
    person('d', { employer: '铁路局' }),
    person('e', { employer: '铁路局' }),
  ]);
  expect(Array.from(titles, ([{ id }, title]) => [id, title]).sort()).toEqual([
    ['a', '王军（沈阳鼓风机厂）'],
    ['b', '王军（沈阳机床厂，沈阳市劳动模范 1985）'],
    ['c', '王军（沈阳机床厂）'],
    ['d', '王军（编号d）'],
    ['e', '王军（编号e）'],
    ['own', '李军'],
  ]);
});
