import { describe, expect, test } from 'vitest';
import { checkEntry } from '#src/gate/check-entry.ts';
import { formatFault } from '#src/gate/fault.ts';
import type { KindName } from '#src/schemas/index.ts';
import { change, type SampleFile, sampleContent } from './sample-content.ts';

const kindOf = (file: string) => file.split('/')[1] as KindName;

function check(file: SampleFile, from = '', to = '') {
  const source = change(file, from, to)[file] ?? '';
  const { entry, faults } = checkEntry(kindOf(file), file, source);
  return { data: entry?.data as Record<string, unknown>, faults: faults.map(formatFault) };
}

const venue = 'content/venues/labour-park.md';
const guide = 'content/guides/unpaid-wages.md';

describe('nothing, an empty text and a missing key mean the same', () => {
  test.each(['address:', "address: ''", 'address: "  "', 'address: null', 'address: ~'])(
    '%s',
    (line) => {
      const { data, faults } = check(venue, 'status: unknown', `status: unknown\n${line}`);
      expect(faults).toEqual([]);
      expect(data).toEqual(check(venue).data);
    },
  );

  test('also inside lists and groups', () => {
    const { data } = check(guide, '    venue: labour-park', "    venue: ''\n    note:");
    expect(data['where']).toEqual([{ name: '人社局', hotline: 'union' }]);
    const aliases = check(guide, 'answer:', "aliases: [欠薪, '', null]\nanswer:");
    expect(aliases.data['aliases']).toEqual(['欠薪']);
  });

  test('also for what is required', () => {
    const { faults } = check(venue, 'name: 劳动公园', 'name: ""');
    expect(faults).toEqual([`${venue}：名称（name）：必填，但没有填。把它补上。`]);
  });
});

describe('opening hours', () => {
  test('keep the empty list that says closed apart from the missing day that says unknown', () => {
    expect(check(venue).data['hours']).toEqual({ weekly: { mon: ['08:30-17:00'], sun: [] } });
  });

  test('name the span that is wrong', () => {
    const { faults } = check(venue, '08:30-17:00', '8点到17点');
    expect(faults).toEqual([
      `${venue}：开放时间的每周的周一第1项（hours.weekly.mon.0）：填的是“8点到17点”。要写成 08:30-17:00 这样的时段。`,
    ]);
  });
});

describe('unquoted numbers in text fields are read as text', () => {
  test.each([
    ['12351', '12351'],
    ['024-22800000', '024-22800000'],
    ['02422800000', '02422800000'],
  ])('%s', (written, expected) => {
    expect(check(venue, '024-25600000', written).data['phone']).toBe(expected);
  });

  test('numbers are numbers where numbers are asked for', () => {
    expect(check('content/amounts/minimum-wage.md').data['value']).toBe(2100);
  });

  test('days and articles may go unquoted', () => {
    expect(check('content/policies/labour-law.md').data).toMatchObject({
      effective: '1995-01-01',
      keyPoints: [{ article: '50' }],
    });
  });
});

describe('a place', () => {
  test('may lie a little outside the box of its district', () => {
    expect(check(venue, 'lng: 123.35', 'lng: 123.41').faults).toEqual([]);
  });

  test('without a district may lie anywhere in the city, not outside', () => {
    const anywhere = sampleContent[venue].replace('district: 铁西区\n', '');
    const judge = (lng: string) =>
      checkEntry('venues', venue, anywhere.replace('lng: 123.35', `lng: ${lng}`)).faults;
    expect(judge('122.9')).toEqual([]);
    expect(judge('121.6')).toHaveLength(1);
  });

  test('is judged after conversion to WGS-84', () => {
    const atTheEdge = check(venue, 'lng: 123.35', 'lng: 123.4285');
    const shifted = check(
      venue,
      'lng: 123.35\n  lat: 41.79\n  datum: wgs84',
      'lng: 123.4285\n  lat: 41.79\n  datum: gcj02',
    );
    expect(atTheEdge.faults).toHaveLength(1);
    expect(shifted.faults).toEqual([]);
  });

  test('may do without coordinates', () => {
    const location = /location:[\s\S]*?(?=status)/.exec(sampleContent[venue])?.[0] ?? '';
    expect(check(venue, location, '').faults).toEqual([]);
  });
});

test('a text that is too long: says how long it may be', () => {
  const { faults } = check(guide, '先留证据，再打12333。', '长'.repeat(121));
  expect(faults).toEqual([
    `${guide}：先说结论（answer）：填的是“${'长'.repeat(40)}…”。最多120个字。`,
  ]);
});

test('a list where one is not expected, and the other way round', () => {
  expect(check(guide, 'answer: 先留证据，再打12333。', 'answer: [甲, 乙]').faults).toEqual([
    `${guide}：先说结论（answer）：填的是列表，应当是文字。照字段说明改写。`,
  ]);
  expect(check(guide, 'topics: [工资]', 'topics: 工资').faults).toEqual([
    `${guide}：主题（topics）：填的是“工资”，应当是列表（每项前加“- ”）。照字段说明改写。`,
  ]);
});

test('code in a body may show tags', () => {
  const { faults } = check(
    guide,
    'amounts: [minimum-wage]\n---\n',
    'amounts: [minimum-wage]\n---\n写`<b>`这样的\n',
  );
  expect(faults).toEqual([]);
});
