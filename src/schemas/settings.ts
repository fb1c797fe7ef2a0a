import { z } from 'astro/zod';
import { deskSettings } from './desk-settings.ts';
import {
  choice,
  day,
  flag,
  group,
  integer,
  list,
  longText,
  number,
  relation,
  slug,
  text,
  url,
} from './fields.ts';
import { mapSettings } from './map-settings.ts';
import { sources, topicNames } from './shared.ts';
import { venueKinds } from './venue.ts';

/** Settings files: one YAML file each in `content/settings/`, edited in the CMS like entries. */
export const settings = {
  site: {
    label: '网站信息',
    schema: z.strictObject({
      name: text({ label: '网站名称' }),
      organiser: text({ label: '主办单位' }),
      url: url({ label: '网站地址', hint: '上线域名，结尾不带斜杠。' }),
      address: text({ label: '地址' }).optional(),
      mail: text({
        label: '纠错邮箱',
        matches: { pattern: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$', message: '要写完整邮箱' },
      }),
      icp: text({ label: 'ICP备案号', hint: '没有就空着，页面不显示。' }).optional(),
      police: text({ label: '公安备案号', hint: '没有就空着，页面不显示。' }).optional(),
      siteCode: text({
        label: '网站标识码',
        matches: { pattern: '^\\d{10}$', message: '是10位数字' },
      }).optional(),
      opened: day({ label: '开通日期' }).optional(),
      dataLicence: group(
        { name: text({ label: '名称' }), url: url({ label: '网址' }) },
        { label: '开放数据授权', hint: '由主办单位定下来以后再填；没有就空着，页面会说还没有定。' },
      ).optional(),
      menu: list(
        group(
          {
            label: text({ label: '名称' }),
            href: text({
              label: '地址',
              matches: {
                pattern: '^(/([^/\\\\\\s]\\S*)?|https://\\S+)$',
                message: '本站的页面以 / 开头，例如 /guides/；别的网站以 https:// 开头',
              },
            }),
          },
          { label: '菜单项' },
        ),
        { label: '主菜单', min: 1 },
      ),
      common: list(
        group(
          {
            label: text({ label: '名称' }),
            guide: relation('guides', { label: '指南' }),
          },
          { label: '常查' },
        ),
        { label: '首页常查', hint: '搜索框下面的几个词，点开就是指南。' },
      ).optional(),
      situations: list(relation('guides', { label: '指南' }), {
        label: '首页“我遇到了”',
        hint: '首页上列出的问题，按重要程度排。',
      }).optional(),
    }),
  },
  hotlines: {
    label: '热线电话',
    schema: z.strictObject({
      hotlines: list(
        group(
          {
            id: slug(),
            name: text({ label: '名称' }),
            number: text({
              label: '号码',
              matches: { pattern: '^[0-9-]{3,}$', message: '只写数字和连字符' },
            }),
            hours: text({ label: '服务时间' }).optional(),
            for: longText({ label: '什么事打这个电话' }),
          },
          { label: '热线' },
        ),
        { label: '热线', min: 1 },
      ),
    }),
  },
  synonyms: {
    label: '同义词',
    schema: z.strictObject({
      synonyms: list(
        group(
          {
            terms: list(text({ label: '词' }), { label: '词', min: 2, words: true }),
            recallOnly: flag({
              label: '只用来多找',
              hint: '法律上不是一回事、只是大家混着说的词，要勾选。',
            }).optional(),
          },
          { label: '一组' },
        ),
        { label: '同义词组', min: 1 },
      ),
    }),
  },
  figures: {
    label: '工会数字',
    schema: z.strictObject({
      figures: list(
        group(
          {
            name: text({ label: '名称' }),
            category: text({ label: '类别' }).optional(),
            value: number({ label: '数值' }),
            unit: text({ label: '单位' }).optional(),
            asWritten: text({ label: '原文写法' }),
            year: integer({ label: '年份', min: 1949, max: 2100 }),
            source: text({ label: '来源' }),
          },
          { label: '数字' },
        ),
        { label: '数字', min: 1 },
      ),
    }),
  },
  programmes: {
    label: '阵地项目',
    schema: z.strictObject({
      programmes: list(
        group(
          {
            id: slug(),
            name: text({ label: '名称' }),
            kind: choice({ label: '类别', choices: venueKinds }).optional(),
            summary: longText({ label: '一句话说明', max: 120 }),
            facts: list(longText({ label: '事实' }), { label: '事实' }).optional(),
            sources: sources(),
          },
          { label: '项目' },
        ),
        { label: '项目', min: 1 },
      ),
    }),
  },
  topics: {
    label: '主题',
    schema: z.strictObject({
      topics: list(
        group(
          {
            slug: slug(),
            name: choice({ label: '名称', choices: topicNames }),
            summary: longText({ label: '一句话说明', max: 120 }),
          },
          { label: '主题' },
        ),
        { label: '主题', min: 1 },
      ),
    }),
  },
  map: mapSettings,
  desk: deskSettings,
} as const;
export type SettingsName = keyof typeof settings;
export type Settings<Name extends SettingsName> = z.infer<(typeof settings)[Name]['schema']>;
export type Hotline = Settings<'hotlines'>['hotlines'][number];
export type Topic = Settings<'topics'>['topics'][number];
