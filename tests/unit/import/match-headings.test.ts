import { describe, expect, test } from 'vitest';
import { matchHeadings } from '#src/import/match-headings.ts';

const required = ['名称', '类别', '状态', '来源标题'];
const match = (...cells: string[]) => matchHeadings({ number: 1, cells });

describe('a heading is known', () => {
  test.each([
    ['网址名', 'slug'],
    ['编号', 'slug'],
    ['误差（米）', 'location.precision'],
    ['误差(米)', 'location.precision'],
    [' 误差 ', 'location.precision'],
    ['节假日', 'hours.weekly.holidays'],
    ['星期一', 'hours.weekly.mon'],
    ['服务对象', 'eligibility'],
  ])('%s', (heading, field) => {
    expect(match(heading, ...required)).toMatchObject({ problems: [], found: { 0: { field } } });
  });
});

test('what is unknown is named with the nearest heading', () => {
  expect(match(...required, '电活').problems).toEqual([
    '没有“电活”这一列。是不是“电话”？改好列名再导入。',
  ]);
  expect(match(...required, '负责人身份证号码').problems).toEqual([
    expect.stringMatching(/^没有“负责人身份证号码”这一列。可用的列名：网址名、名称、/),
  ]);
});

test('what every row needs must have a column', () => {
  expect(match('名称', '状态').problems).toEqual([
    '缺“类别”这一列。补上列名，每一行都要填。',
    '缺“来源标题”这一列。补上列名，每一行都要填。',
  ]);
});

test('one field cannot have two columns', () => {
  expect(match(...required, '阵地名称').problems).toEqual(['“名称”有两列。留下一列，删去另一列。']);
});

test('the column of causes and columns without a heading are passed over', () => {
  expect(match(...required, '', '原因').problems).toEqual([]);
});
