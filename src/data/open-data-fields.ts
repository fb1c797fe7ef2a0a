import { describeFields } from '#src/schemas/describe-fields.ts';
import { describeHours } from '#src/schemas/describe-hours.ts';
import type { Hours } from '#src/schemas/hours.ts';
import { checkLabels } from '#src/schemas/shared.ts';
import { type Venue, venue } from '#src/schemas/venue.ts';
import { verificationLasts } from '#src/schemas/verification.ts';
import { writeEach, writePlain } from './open-data-cells.ts';
import type { VenueEntry, VenueSummary } from './venues.ts';

/** A place as the open data know it. */
export interface OpenPlace {
  data: VenueEntry['data'];
  summary: VenueSummary;
  /** Of its page. */
  url: string;
}

/** One field of the open data: a column of the table, a property of the GeoJSON, a row of the documentation. */
export interface OpenField {
  /** Property of a feature; longitude and latitude are its geometry. */
  name: string;
  /** Column of the table. Columns keep their order and name; new ones come last. */
  heading: string;
  format: string;
  note: string;
  read: (place: OpenPlace) => unknown;
  /** How a value is written into one cell. */
  write: (value: unknown) => string;
}

const described = new Map(describeFields(venue.schema).map((field) => [field.name, field]));

const formats: Record<string, string> = {
  day: '日期，年-月-日',
  choice: '固定的词',
  list: '列表，表格里用“、”隔开',
  flag: '是或否',
  integer: '整数',
  group: '对象，表格里是一句话',
};

/** A field of the content model as it is; label, type and words come from the schema. */
function own(name: keyof Venue, more: Partial<OpenField> = {}): OpenField {
  const field = described.get(name);
  if (!field)
    throw new Error(`The schema of venues has no field “${name}”. Take it off the open data.`);
  const words = Object.values(field.choices ?? field.item?.choices ?? {});
  return {
    name,
    heading: field.label,
    format: formats[field.type] ?? '文字',
    note: words.length > 0 ? words.join('、') : '',
    read: ({ data }) => data[name],
    write: writePlain,
    ...more,
  };
}

/** A field that is computed or renamed. */
const computed = (
  name: string,
  heading: string,
  format: string,
  note: string,
  read: OpenField['read'],
): OpenField => ({ name, heading, format, note, read, write: writePlain });

const codes = (choices: Record<string, string> = {}) =>
  Object.entries(choices)
    .map(([code, label]) => `${code} ${label}`)
    .join('，');

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
  own('facts', { write: writeEach<string>(String, '；') }),
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
    note: '资料从哪里来。',
    write: writeEach<{ title: string; url?: string }>(
      ({ title, url }) => (url ? `${title} ${url}` : title),
      '；',
    ),
  }),
  computed('url', '网页', '网址', '这个地方在本站的页面。', ({ url }) => url),
];
