import { type Column, choiceColumn, column } from './column.ts';
import { foldWord } from './fold-text.ts';
import {
  readAddress,
  readDate,
  readFlag,
  readNames,
  readNumber,
  readPhone,
  readText,
  readTexts,
} from './read-cell.ts';
import { readHours, readSpans } from './read-hours.ts';

const spansHint = '08:30-11:30、13:00-17:00；不开写“不开”，不知道就空着。';

/** All columns, in the order of the template: which heading fills which field, and how its cells are read. */
export const columns: readonly Column[] = [
  column('slug', readAddress, {
    also: ['编号', 'slug'],
    hint: '可以空着，由名称的拼音生成。小写字母、数字和连字符，保存后不要改。',
  }),
  column('name', readText, { also: ['场所名称', '阵地名称'], hint: '最多60个字。' }),
  column('aliases', readNames, { hint: '大家平时怎么叫；几个之间用顿号隔开。' }),
  choiceColumn('kind', { also: ['类型', '场所类别'] }),
  choiceColumn('district', { also: ['区县', '所在区', '所属区县'] }),
  column('address', readText, { also: ['详细地址'] }),
  column('directions', readText, { also: ['交通'] }),
  column('location.lng', readNumber, { hint: '例如 123.4315，约在122.4到123.9之间。' }),
  column('location.lat', readNumber, { hint: '例如 41.8057，约在41.1到43.1之间。' }),
  choiceColumn('location.datum', {
    also: ['坐标来源', '地图'],
    hint: '写“高德”“腾讯”“百度”或“手机定位”也行。有经纬度就必填。',
  }),
  column('location.precision', readNumber, {
    also: ['误差', '精度（米）'],
    hint: '有经纬度就必填。量得准写 20，估计的写 500 以上。',
  }),
  column('location.method', readText, { hint: '有经纬度就必填。例如“高德地图拾取”。' }),
  choiceColumn('status', { also: ['开放状态'] }),
  column('statusNote', readText),
  column('hours', readHours, {
    hint: '“周一至周五 08:30-17:00；周六 09:00-12:00；节假日 不开”或“24小时”；也可以分填在周一到节假日各栏。',
  }),
  column('hours.weekly.mon', readSpans, { also: ['星期一'], hint: spansHint }),
  column('hours.weekly.tue', readSpans, { also: ['星期二'], hint: '同周一。' }),
  column('hours.weekly.wed', readSpans, { also: ['星期三'], hint: '同周一。' }),
  column('hours.weekly.thu', readSpans, { also: ['星期四'], hint: '同周一。' }),
  column('hours.weekly.fri', readSpans, { also: ['星期五'], hint: '同周一。' }),
  column('hours.weekly.sat', readSpans, { also: ['星期六'], hint: '同周一。' }),
  column('hours.weekly.sun', readSpans, { also: ['星期日', '周天'], hint: '同周一。' }),
  column('hours.weekly.holidays', readSpans, { also: ['节假日'], hint: '同周一。' }),
  choiceColumn('hoursCheck'),
  column('phone', readPhone, { also: ['联系电话'] }),
  choiceColumn('facilities', { hint: '几样之间用顿号隔开。' }),
  choiceColumn('accessibility', { also: ['无障碍设施'], hint: '几样之间用顿号隔开。' }),
  column('eligibility', readText, { also: ['服务对象'] }),
  column('free', readFlag, { also: ['是否免费'], hint: '是或否；不知道就空着。' }),
  column('host', readText, { also: ['设在'] }),
  column('operator', readText, { also: ['管理单位'] }),
  column('summary', readText, { also: ['简介'] }),
  column('facts', readTexts, { hint: '几条之间用分号隔开。' }),
  column('verifiedOn', readDate),
  column('sources.0.title', readText, {
    heading: '来源标题',
    also: ['来源'],
    hint: '这些资料从哪里来，例如“铁西区总工会2026年阵地台账”。',
  }),
  column('sources.0.publisher', readText, { heading: '来源出处' }),
  column('sources.0.url', readAddress, { heading: '来源网址', hint: '以 https:// 开头。' }),
  column('sources.0.date', readDate, { heading: '来源日期' }),
];

/** The last column of the file of refused rows; the import passes over it. */
export const causeHeading = '原因';

/** The first cell of the row that explains the template starts with this; the import passes over that row. */
export const explanation = '〔说明〕';

const byHeading = new Map(
  columns.flatMap((column) =>
    [column.heading, ...column.also].map((heading) => [foldWord(heading), column] as const),
  ),
);

/** The column of a heading, however it is spaced or bracketed. */
export const findColumn = (heading: string): Column | undefined => byHeading.get(foldWord(heading));

/** The column that fills a field, `location.lng`; for a group, its first column. */
export const columnOf = (field: string): Column | undefined =>
  columns.find((column) => column.field === field) ??
  columns.find((column) => column.field.startsWith(`${field}.`)) ??
  columns.find((column) => field.startsWith(`${column.field}.`));
