import { z } from 'astro/zod';
import { choice, day, group, list, longText, relation, text } from './fields.ts';
import { aliases, changes, datedFields, entryFields, summary, topics } from './shared.ts';

/** Who a guide is written for. */
const audienceNames = [
  '全体职工',
  '农民工',
  '女职工',
  '新就业形态劳动者',
  '劳模',
  '困难职工',
  '工会干部',
] as const;

const step = group(
  {
    title: text({ label: '做什么', hint: '动词开头，14字以内最好。' }),
    text: longText({ label: '怎么做' }).optional(),
  },
  { label: '步骤' },
);

const place = group(
  {
    name: text({ label: '去哪里、找谁' }),
    phone: text({ label: '电话', hint: '只写单位电话，不写私人手机。' }).optional(),
    hotline: relation('hotlines', { label: '热线' }).optional(),
    venue: relation('venues', { label: '阵地' }).optional(),
    note: text({ label: '说明' }).optional(),
  },
  { label: '去处' },
);

const basis = group(
  {
    policy: relation('policies', { label: '法规' }),
    articles: list(text({ label: '条号' }), {
      label: '条号',
      hint: '只能写那部法规“要点”里有的条号。',
    }).optional(),
  },
  { label: '依据' },
);

/** The parts of a guide's page that can be linked to: the field, its anchor and its heading. */
export const guideSections = [
  { field: 'steps', anchor: 'steps', heading: '怎么办' },
  { field: 'papers', anchor: 'papers', heading: '要带的材料' },
  { field: 'timeLimits', anchor: 'time-limits', heading: '时限' },
  { field: 'where', anchor: 'where', heading: '去哪里办' },
  { field: 'caution', anchor: 'caution', heading: '注意' },
  { field: 'faq', anchor: 'faq', heading: '还有人问' },
] as const;

/** Answers to workers' questions, each with its legal basis. */
export const guide = {
  label: '办事维权指南',
  folder: 'content/guides',
  titleField: 'title',
  bodyRequired: false,
  secondPerson: true,
  schema: z.strictObject({
    ...entryFields,
    title: text({
      label: '职工的问题',
      hint: '像职工自己问的那样写，例如：公司拖欠工资怎么办？',
      max: 40,
    }),
    aliases: aliases('大家怎么搜：欠薪、讨薪……').optional(),
    audiences: list(choice({ label: '对象', choices: audienceNames }), {
      label: '对象',
      facet: 'audience',
      min: 1,
    }),
    topics: topics(),
    answer: longText({
      label: '先说结论',
      hint: '最多120字。读者只看这一段也该知道怎么办。',
      max: 120,
    }),
    summary: summary().optional(),
    conditions: list(text({ label: '条件' }), { label: '适用条件' }).optional(),
    steps: list(step, { label: '怎么办', min: 1 }),
    papers: list(text({ label: '材料' }), { label: '要带的材料' }).optional(),
    timeLimits: list(text({ label: '时限' }), { label: '时限' }).optional(),
    where: list(place, { label: '去哪里办' }).optional(),
    basis: list(basis, { label: '依据', min: 1 }),
    amounts: list(relation('amounts', { label: '标准' }), { label: '标准与金额' }).optional(),
    caution: longText({ label: '注意' }).optional(),
    faq: list(
      group({ q: text({ label: '问' }), a: longText({ label: '答' }) }, { label: '问答' }),
      {
        label: '常见问题',
      },
    ).optional(),
    reviewedOn: day({ label: '法律复核日期' }).optional(),
    reviewer: text({ label: '复核人', hint: '写身份，例如“工会法律工作者”。' }).optional(),
    changes: changes().optional(),
    ...datedFields,
  }),
} as const;
