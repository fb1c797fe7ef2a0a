import { describeHours } from '#src/schemas/describe-hours.ts';
import type { Hours } from '#src/schemas/hours.ts';
import { checkLabels } from '#src/schemas/shared.ts';
import { verificationLasts } from '#src/schemas/verification.ts';
import {
  codes,
  computed,
  described,
  longList,
  type OpenField,
  own,
  writeEach,
} from './open-data-words.ts';

/** Every field of the open data, in the order of the columns. */
export const openFields: OpenField[] = [
  own('slug', { heading: '编号', note: '不会变，也是网页地址的最后一段。' }),
  own('name'),
  own('aliases'),
  own('kind', { heading: '类别代码', note: codes(described.get('kind')?.choices) }),
  computed('kindName', '类别', '固定的词', '类别代码的中文。', ({ summary }) => summary.kindName),
  own('district', { note: '十三个区县市之一；空着是还没有核实。' }),
  own('address', { note: '空着是还没有核实。' }),
  own('directions'),
  computed(
    'geometry',
    '经度',
    '小数',
    'WGS-84。GeoJSON里是coordinates的第一个数。',
    ({ summary }) => summary.point?.lng,
  ),
  computed(
    'geometry',
    '纬度',
    '小数',
    'WGS-84。GeoJSON里是coordinates的第二个数。',
    ({ summary }) => summary.point?.lat,
  ),
  computed(
    'precision',
    '误差（米）',
    '整数',
    '点可能差多远。500以上只能当一片范围看。',
    ({ summary }) => summary.precision,
  ),
  computed('method', '坐标来历', '文字', '坐标怎么得来的。', ({ data }) => data.location?.method),
  own('status', { heading: '状态代码', note: codes(described.get('status')?.choices) }),
  computed('statusName', '状态', '固定的词', '状态代码的中文。', ({ summary }) => summary.status),
  own('statusNote'),
  own('hours', {
    note: 'GeoJSON里按星期列出时段：缺的一天是不详，空列表是不开放。',
    write: (value) => (value ? describeHours(value as Hours) : ''),
  }),
  own('hoursCheck', {
    note: codes(checkLabels),
    write: (value) => (value ? checkLabels[value as keyof typeof checkLabels] : ''),
  }),
  own('phone'),
  own('facilities'),
  own('accessibility'),
  own('eligibility'),
  own('free'),
  own('host'),
  own('operator'),
  own('sports', {
    write: writeEach<{ name: string; count?: number }>(({ name, count }) =>
      count === undefined ? name : `${name}${count}处`,
    ),
  }),
  own('activities'),
  own('instructors'),
  own('grades', {
    write: writeEach<{ title: string; year?: number }>(({ title, year }) =>
      year ? `${title}（${year}年）` : title,
    ),
  }),
  own('summary'),
  own('facts', { format: longList, write: writeEach<string>(String, '；') }),
  own('verifiedOn', { note: '最近一次到现场或打电话核实的日子；空着是没有核实过。' }),
  computed(
    'isVerified',
    '核实有效',
    '是或否',
    `${verificationLasts}天以内核实过的是“是”。`,
    ({ summary }) => summary.isVerified,
  ),
  own('updated', { note: '这一条最近改动的日子。' }),
  own('sources', {
    format: longList,
    note: '资料从哪里来。',
    write: writeEach<{ title: string; url?: string }>(
      ({ title, url }) => (url ? `${title} ${url}` : title),
      '；',
    ),
  }),
  computed('url', '网页', '网址', '这个地方在本站的页面。', ({ url }) => url),
];
