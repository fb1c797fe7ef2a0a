import { describe, expect, test } from 'vitest';
import { type ColumnPlace, decodePlaces, encodePlaces } from '#src/islands/venue-finder/columns.ts';
import { judgeOpenings } from '#src/islands/venue-finder/filter-places.ts';
import { findPlaces } from '#src/islands/venue-finder/find-places.ts';
import { readWish, type Wish } from '#src/islands/venue-finder/wish.ts';
import { foldText } from '#src/search/fold-text.ts';

const daily = (span: string) => ({
  weekly: {
    mon: [span],
    tue: [span],
    wed: [span],
    thu: [span],
    fri: [span],
    sat: [span],
    sun: [span],
  },
});
const kinds = {
  rest: { id: 'rest-room', name: '驿站', sign: '歇' },
  square: { id: 'square', name: '广场', sign: '体' },
};
const place = (name: string, change: Partial<ColumnPlace> = {}): ColumnPlace => ({
  name,
  point: { lng: 123.43, lat: 41.8 },
  precision: 20,
  kind: kinds.rest,
  district: '沈河区',
  facilities: [],
  hours: undefined,
  isShut: false,
  ...change,
});
const all = [
  place('北站驿站', { hours: daily('08:00-17:00'), facilities: ['热饭', '充电'] }),
  place('夜间驿站', {
    hours: { always: true },
    point: { lng: 123.44, lat: 41.8 },
    facilities: ['热饭'],
  }),
  place('铁西广场', { kind: kinds.square, district: '铁西区', point: undefined }),
  place('关了的驿站', {
    hours: { always: true },
    isShut: true,
    point: { lng: 123.431, lat: 41.8 },
  }),
];
const places = decodePlaces(encodePlaces(all));
const source = {
  places,
  step: 50,
  isFetched: false,
  loadWords: async () => undefined,
  textOf: (index: number) => foldText(`${places.names[index]}${all[index]?.district}`),
  getItems: async () => [],
};
const calendar = { from: '2026-01-01', until: '2026-12-31', off: [], work: [] };
const noon = Date.parse('2026-03-02T12:00:00+08:00');

async function find(query: string, now = noon, from?: { lng: number; lat: number }) {
  const wish: Wish = readWish(new URLSearchParams(query));
  const found = await findPlaces(source, wish, judgeOpenings(places, calendar, now), from);
  return { names: found.places.map((index) => places.names[index]), unknown: found.unknown };
}

describe('a wish finds', () => {
  test('everything where nothing is asked', async () => {
    expect((await find('')).names).toHaveLength(4);
  });

  test.each([
    ['kind=square', ['铁西广场']],
    ['kind=square&kind=rest-room', ['北站驿站', '夜间驿站', '铁西广场', '关了的驿站']],
    ['district=铁西区', ['铁西广场']],
    ['facility=热饭', ['北站驿站', '夜间驿站']],
    ['facility=热饭&facility=充电', ['北站驿站']],
    ['facility=淋浴', []],
    ['always=1', ['夜间驿站']],
    ['q=铁西', ['铁西广场']],
    ['q=驿站 沈河', ['北站驿站', '夜间驿站', '关了的驿站']],
    ['q=驿站&district=铁西区', []],
  ])('%s', async (query, names) => {
    expect((await find(query)).names).toEqual(names);
  });

  test('what is open now, and counts what may be', async () => {
    expect(await find('open=1')).toEqual({ names: ['北站驿站', '夜间驿站'], unknown: 1 });
    expect(await find('open=1', noon + 8 * 3_600_000)).toEqual({ names: ['夜间驿站'], unknown: 1 });
  });

  test('the nearest first, and what is on no map last', async () => {
    expect((await find('', noon, { lng: 123.4405, lat: 41.8 })).names).toEqual([
      '夜间驿站',
      '关了的驿站',
      '北站驿站',
      '铁西广场',
    ]);
  });
});
