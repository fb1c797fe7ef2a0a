import { z } from 'astro/zod';
import {
  choice,
  date,
  day,
  flag,
  group,
  integer,
  list,
  longText,
  relation,
  text,
} from './fields.ts';
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

/** Who conferred an honour, highest first. */
export const honourLevels = {
  national: '全国',
  ministry: '部委',
  province: '省',
  city: '市',
  other: '其他',
} as const;

/** Branches of industry, for browsing. */
export const industryNames = [
  '机械制造',
  '航空航天',
  '装备与电气',
  '冶金化工',
  '轻工纺织',
  '建筑交通',
  '商贸服务',
  '文教卫生',
  '科研',
  '农林',
  '公共管理',
  '其他',
] as const;

const honour = group(
  {
    title: text({ label: '荣誉名称' }),
    level: choice({ label: '级别', choices: honourLevels }),
    year: integer({ label: '授予年份', min: 1920, max: 2100 }).optional(),
    yearText: text({ label: '年份说明', hint: '年份说不准时写，例如“1956–1959年间”。' }).optional(),
    body: text({ label: '授予单位' }).optional(),
    check: check(),
  },
  { label: '荣誉' },
);

/** Model workers and craftsmen: one entry a person. */
export const modelWorker = {
  label: '劳模工匠',
  folder: 'content/model-workers',
  titleField: 'name',
  bodyRequired: true,
  secondPerson: true,
  schema: z.strictObject({
    ...entryFields,
    name: text({ label: '姓名', max: 30 }),
    pinyin: text({ label: '拼音', hint: '带空格、不带声调，例如 Ma Hengchang。' }),
    aliases: aliases().optional(),
    gender: choice({
      label: '性别',
      hint: '资料没写就不填，不要猜。',
      choices: ['男', '女'],
    }).optional(),
    born: date({ label: '出生' }).optional(),
    died: date({ label: '去世' }).optional(),
    employer: text({ label: '工作单位', hint: '获得荣誉时的单位名称。' }),
    trade: text({ label: '工种' }).optional(),
    industry: choice({ label: '行业', facet: 'industry', choices: industryNames }),
    district: district().optional(),
    honours: list(honour, { label: '荣誉', facet: 'honour', min: 1 }),
    summary: summary(),
    highlights: list(text({ label: '要点' }), {
      label: '要点',
      hint: '两到四条，短句。',
    }).optional(),
    timeline: list(
      group({ year: text({ label: '年份' }), event: text({ label: '事情' }) }, { label: '经历' }),
      { label: '年表' },
    ).optional(),
    quote: group(
      { text: longText({ label: '原话' }), source: text({ label: '出处' }) },
      { label: '一句话', hint: '只用有出处的原话。' },
    ).optional(),
    portrait: photo({ label: '照片' }).optional(),
    related: list(relation('model-workers', { label: '人物' }), {
      label: '相关人物',
      hint: '师徒、同事、同一工作室。',
    }).optional(),
    publicBasis: group(
      {
        kind: choice({
          label: '依据',
          choices: {
            commendation: '公开表彰',
            consent: '本人同意',
            'family-consent': '家属同意',
            historical: '历史人物',
          },
        }),
        reference: text({ label: '依据出处' }),
        date: day({ label: '日期' }).optional(),
      },
      { label: '公开依据', hint: '凭什么可以公开这个人的资料。' },
    ),
    withdrawn: flag({
      label: '撤下',
      hint: '本人或家属要求撤下时勾选，下次构建后全站不再出现。',
    }).optional(),
    conflicts: list(
      group(
        {
          point: text({ label: '分歧处' }),
          versions: list(text({ label: '说法' }), { label: '各种说法', min: 1 }),
        },
        { label: '说法不一' },
      ),
      { label: '说法不一', hint: '来源互相矛盾时，把几种说法都写上。' },
    ).optional(),
    sources: sources(),
    ...datedFields,
  }),
} as const;
export type ModelWorker = z.infer<typeof modelWorker.schema>;
