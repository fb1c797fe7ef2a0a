import { z } from 'astro/zod';
import { choice, day, flag, group, integer, list, longText, number, text } from './fields.ts';
import { hours } from './hours.ts';
import {
  aliases,
  check,
  datedFields,
  district,
  entryFields,
  photo,
  sources,
  summary,
} from './shared.ts';
import { verificationLasts } from './verification.ts';

/** Kinds of places, in the order people look for them. */
export const venueKinds = {
  'rest-room': '职工休息室（驿站）',
  square: '职工文体广场',
  'nursing-room': '母爱小屋',
  'aid-station': '应急救护站',
  'service-centre': '工会服务中心',
  'workers-palace': '文化宫',
  'reading-room': '职工书屋',
  studio: '劳模创新工作室',
  park: '公园',
  'sports-centre': '体育场馆',
  culture: '文化场馆',
  hospital: '医院',
  'union-office': '工会机关',
} as const;
export type VenueKind = keyof typeof venueKinds;

/** The one-character sign of a kind on the map. */
export const venueSigns: Record<VenueKind, string> = {
  'rest-room': '歇',
  square: '体',
  'nursing-room': '母',
  'aid-station': '救',
  'service-centre': '会',
  'workers-palace': '文',
  'reading-room': '书',
  studio: '创',
  park: '园',
  'sports-centre': '动',
  culture: '馆',
  hospital: '医',
  'union-office': '会',
};

/** Whether a place can be used now. */
export const venueStatuses = {
  open: '开放',
  'temporarily-closed': '暂停开放',
  moved: '已搬迁',
  closed: '已停用',
  unknown: '状态待核实',
} as const;

/** What a place offers, in the order it is told. */
export const facilityNames = [
  '饮水',
  '热饭',
  '桌椅',
  '空调',
  '暖气',
  '卫生间',
  '充电',
  '无线网络',
  '药箱',
  'AED',
  '雨具',
  '书报',
  '更衣',
  '母婴',
  '停车',
  '球场',
  '健身器材',
  '步道',
] as const;

/** What makes a place usable for people with disabilities, in the order it is told. */
export const accessibilityNames = ['坡道', '电梯', '无障碍卫生间', '低位服务'] as const;

const location = group(
  {
    lng: number({ label: '经度' }),
    lat: number({ label: '纬度' }),
    datum: choice({
      label: '坐标系',
      hint: '从高德、腾讯抄来的是 GCJ-02，百度是 BD-09，手机定位是 WGS-84。',
      choices: { wgs84: 'WGS-84', gcj02: 'GCJ-02（高德、腾讯）', bd09: 'BD-09（百度）' },
    }),
    precision: integer({
      label: '误差（米）',
      hint: '大概差多少米：对得上门口的写20；500米以上在地图上画成一片范围。',
      min: 0,
      max: 50_000,
    }),
    method: text({ label: '怎么得来的', hint: '例如：从高德地图抄来、到现场用手机定位。' }),
  },
  { label: '坐标' },
);

/** Places for workers: rest rooms, squares, nursing rooms, parks, offices. */
export const venue = {
  label: '职工阵地',
  folder: 'content/venues',
  titleField: 'name',
  bodyRequired: false,
  secondPerson: false,
  schema: z.strictObject({
    ...entryFields,
    name: text({ label: '名称', max: 60 }),
    aliases: aliases().optional(),
    kind: choice({ label: '类别', facet: 'type', choices: venueKinds }),
    district: district().optional(),
    address: text({ label: '地址', hint: '到门牌号；不确定就不填。' }).optional(),
    directions: text({ label: '怎么走' }).optional(),
    location: location.optional(),
    status: choice({ label: '状态', choices: venueStatuses }),
    statusNote: text({ label: '状态说明' }).optional(),
    hours: hours().optional(),
    hoursCheck: check('开放时间核对情况').optional(),
    phone: text({ label: '电话', hint: '只写单位电话，不写私人手机。' }).optional(),
    facilities: list(choice({ label: '设施', choices: facilityNames }), {
      label: '设施',
      facet: 'facility',
    }).optional(),
    accessibility: list(choice({ label: '无障碍', choices: accessibilityNames }), {
      label: '无障碍',
    }).optional(),
    eligibility: text({ label: '谁可以用' }).optional(),
    free: flag({ label: '免费', unknown: '不清楚' }).optional(),
    host: text({ label: '设在哪里', hint: '例如某银行网点、某社区。' }).optional(),
    operator: text({ label: '谁在管' }).optional(),
    sports: list(
      group(
        { name: text({ label: '项目' }), count: integer({ label: '数量', min: 0 }).optional() },
        { label: '体育设施' },
      ),
      { label: '体育设施' },
    ).optional(),
    activities: list(text({ label: '活动' }), { label: '固定活动' }).optional(),
    instructors: integer({ label: '辅导员人数', min: 0 }).optional(),
    grades: list(
      group(
        {
          title: text({ label: '称号' }),
          year: integer({ label: '年份', min: 1949, max: 2100 }).optional(),
        },
        { label: '称号' },
      ),
      { label: '获得称号' },
    ).optional(),
    photos: list(photo({ label: '照片' }), { label: '照片' }).optional(),
    summary: summary().optional(),
    facts: list(longText({ label: '说明' }), { label: '其他说明' }).optional(),
    verifiedOn: day({
      label: '核实日期',
      hint: `哪天到现场或打电话核实的。超过${verificationLasts}天会标“待核实”。`,
    }).optional(),
    sources: sources(),
    ...datedFields,
  }),
} as const;
export type Venue = z.infer<typeof venue.schema>;
