import { describe, expect, test } from 'vitest';
import { findColumn } from '#src/import/columns.ts';

/** Read a cell as the column of this heading does. */
const read = (heading: string, cell: string) => findColumn(heading)?.read(cell);
const value = (heading: string, cell: string) => ({ value: { [heading]: read(heading, cell) } });
const is = (heading: string, wanted: unknown) => ({ value: { [heading]: { value: wanted } } });

describe('a word of a closed list is understood', () => {
  test.each([
    ['类别', '职工休息室（驿站）', 'rest-room'],
    ['类别', '职工休息室(驿站)', 'rest-room'],
    ['类别', '驿站', 'rest-room'],
    ['类别', '母爱小屋', 'nursing-room'],
    ['类别', '文体广场', 'square'],
    ['类别', 'square', 'square'],
    ['区县市', '铁西', '铁西区'],
    ['区县市', '沈阳市铁西区', '铁西区'],
    ['坐标系', '高德', 'gcj02'],
    ['坐标系', '腾讯地图', 'gcj02'],
    ['坐标系', 'GCJ02', 'gcj02'],
    ['坐标系', '百度', 'bd09'],
    ['坐标系', 'ｂｄ－０９', 'bd09'],
    ['坐标系', 'WGS84', 'wgs84'],
    ['坐标系', '手机定位', 'wgs84'],
    ['状态', '开放', 'open'],
    ['免费', '是', true],
    ['免费', '收费', false],
  ])('%s: %s', (heading, cell, wanted) => {
    expect(value(heading, cell)).toEqual(is(heading, wanted));
  });

  test('or refused with the nearest one and all that may be chosen', () => {
    expect(read('区县市', '铁溪区')).toEqual({
      problem: '“铁溪区”不在可选的词里',
      cure: expect.stringMatching(/^是不是“铁西区”；可选：和平区、沈河区、/),
    });
  });
});

describe('several words may stand between any signs', () => {
  test.each(['饮水、热饭、AED', '饮水，热饭,AED', '饮水；热饭; aed', '饮水/微波炉／AED'])(
    '%s',
    (cell) => {
      expect(read('设施', cell)).toEqual({ value: ['饮水', '热饭', 'AED'] });
    },
  );

  test('and the one that is unknown is named', () => {
    expect(read('设施', '饮水、桌子')).toMatchObject({ problem: '“桌子”不在可选的词里' });
  });
});

describe('a number', () => {
  test.each([
    ['123.4315', 123.4315],
    ['１２３．４３１５', 123.4315],
    [' 123.4315° ', 123.4315],
    ['20米', 20],
  ])('%s', (cell, wanted) => {
    expect(read('经度', cell)).toEqual({ value: wanted });
  });

  test('is refused when it is two, with what to do', () => {
    expect(read('经度', '123.43,41.80')).toEqual({
      problem: '“123.43,41.80”不是一个数',
      cure: '一格只写一个数，经度和纬度分两格写',
    });
    expect(read('经度', '123°26′')).toMatchObject({ cure: expect.stringContaining('换算成小数') });
  });
});

describe('a day', () => {
  test.each([
    ['2026-05-01', '2026-05-01'],
    ['2026/5/1', '2026-05-01'],
    ['2026.5.1', '2026-05-01'],
    ['2026年5月1日', '2026-05-01'],
    ['２０２６年５月１日', '2026-05-01'],
    ['46143', '2026-05-01'],
  ])('%s', (cell, wanted) => {
    expect(read('核实日期', cell)).toEqual({ value: wanted });
  });

  test.each(['2026-02-30', '五一', '1/5/2026'])('that is none is refused: %s', (cell) => {
    expect(read('核实日期', cell)).toMatchObject({ problem: `“${cell}”不是真实的日期` });
  });

  test('may be a month or a year where a source has no more', () => {
    expect(read('来源日期', '2026年5月')).toEqual({ value: '2026-05' });
    expect(read('来源日期', '2026')).toEqual({ value: '2026' });
  });
});

describe('text', () => {
  test('keeps Chinese punctuation and makes digits, letters and spaces plain', () => {
    expect(read('地址', ' 测试街１２号（Ａ座）　二楼\u200B\n东侧 ')).toEqual({
      value: '测试街12号（A座） 二楼 东侧',
    });
  });

  test('that a spreadsheet would run is text like any other', () => {
    expect(read('地址', '=1+1')).toEqual({ value: '=1+1' });
  });
});

describe('a telephone number', () => {
  test.each([
    ['024-00000000', '024-00000000'],
    ['０２４－００００００００', '024-00000000'],
    ['024 — 00000000转8001', '024-00000000转8001'],
    ['12351', '12351'],
  ])('%s', (cell, wanted) => {
    expect(read('电话', cell)).toEqual({ value: wanted });
  });

  test.each(['暂无', '见公告栏', '2.4E+10'])('is refused when it is none: %s', (cell) => {
    expect(read('电话', cell)).toMatchObject({ problem: `“${cell}”不是电话号码` });
  });
});
