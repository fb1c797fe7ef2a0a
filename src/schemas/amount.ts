import { z } from 'astro/zod';
import { choice, day, number, text } from './fields.ts';
import { check, datedFields, entryFields, regionNames, sources } from './shared.ts';

/** The numbers that change: minimum wage, allowances. Guides refer to them and never repeat them. */
export const amount = {
  label: '标准与金额',
  folder: 'content/amounts',
  titleField: 'name',
  bodyRequired: false,
  secondPerson: false,
  schema: z.strictObject({
    ...entryFields,
    name: text({ label: '名称' }),
    region: choice({ label: '地区', facet: 'region', choices: regionNames }),
    value: number({ label: '数值', hint: '没有可靠数字就不填，页面显示“待核实”。' }).optional(),
    unit: text({ label: '单位' }),
    from: day({ label: '从哪天起' }).optional(),
    until: day({ label: '到哪天止' }).optional(),
    source: text({ label: '来源' }),
    sources: sources().optional(),
    check: check(),
    ...datedFields,
  }),
} as const;
export type Amount = z.infer<typeof amount.schema>;
