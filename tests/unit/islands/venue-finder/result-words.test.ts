import { describe, expect, test } from 'vitest';
import { type ColumnPlace, decodePlaces, encodePlaces } from '#src/islands/venue-finder/columns.ts';
import { describeNearest, describeResult } from '#src/islands/venue-finder/result-words.ts';
import type { Opening } from '#src/lib/opening-hours.ts';

const now = Date.parse('2026-03-02T12:00:00+08:00');
const here = { name: '您', lng: 123.43, lat: 41.8 };
const at = (name: string, point: ColumnPlace['point']): ColumnPlace => ({
  name,
  point,
  precision: 20,
  kind: { id: 'rest-room', name: '驿站', sign: '歇' },
  district: undefined,
  facilities: [],
  hours: undefined,
  isShut: false,
});
const places = decodePlaces(
  encodePlaces([
    at('没有坐标的驿站', undefined),
    at('近的驿站', { lng: 123.43, lat: 41.804 }),
    at('远的驿站', { lng: 123.45, lat: 41.8 }),
  ]),
);
const say = (states: Opening[]) => {
  const words = describeNearest(
    places,
    [1, 2, 0],
    here,
    (place) => states[place] ?? { state: 'unknown' },
    now,
  );
  return words && `${words.before}【${places.names[words.place]}】${words.after}`;
};
const open: Opening = { state: 'open', closes: Date.parse('2026-03-02T17:00:00+08:00') };
const closed: Opening = { state: 'closed' };
const unknown: Opening = { state: 'unknown' };

describe('the nearest place', () => {
  test('is named with distance, direction, minutes on foot and closing time', () => {
    expect(say([unknown, open, open])).toBe(
      '离您最近、现在开着的是【近的驿站】：450米，往北，步行约7分钟。开放中，17:00关门。',
    );
  });

  test('that is open comes before a nearer one that is closed or unknown', () => {
    expect(say([open, closed, open])).toContain('【远的驿站】：1.7公里，往东，步行约25分钟');
  });

  test('that is open comes with a much nearer one whose hours are unknown', () => {
    expect(say([open, unknown, open])).toBe(
      '离您最近、现在开着的是【远的驿站】：1.7公里，往东，步行约25分钟。开放中，17:00关门。更近的有近的驿站（450米），开放时间不详，可以先打12351问。',
    );
  });

  test('whose hours are unknown is named as such where none is known to be open', () => {
    expect(say([unknown, closed, unknown])).toBe(
      '附近没有查到确定开着的。离您最近的是【远的驿站】：1.7公里，往东，步行约25分钟。开放时间不详，去之前打12351问一声。',
    );
  });

  test('that is only known roughly is named with a warning', () => {
    const rough = decodePlaces(
      encodePlaces([{ ...at('驿站', { lng: 123.43, lat: 41.804 }), precision: 900 }]),
    );
    const words = describeNearest(rough, [0], here, () => open, now);
    expect(words?.after).toContain('位置是估计的，可能差900米，到了附近请看门牌。');
  });

  test('is not named where all are closed', () => {
    expect(say([closed, closed, closed])).toBeUndefined();
  });
});

test('a result counts what was found, and what was left out for want of hours', () => {
  expect(describeResult(41, 41, 0)).toBe('共41处。');
  expect(describeResult(3, 41, 20)).toBe('找到3处，共41处。另有20处时间不详，没有列出。');
  expect(describeResult(0, 41, 0)).toBe('没有符合条件的场所。少选一个条件再看，或者打12351问。');
});
