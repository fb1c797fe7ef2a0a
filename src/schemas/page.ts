import { z } from 'astro/zod';
import { day, text } from './fields.ts';
import { entryFields, summary } from './shared.ts';

/** Plain pages: about, accessibility, privacy. */
export const page = {
  label: '说明页',
  folder: 'content/pages',
  titleField: 'title',
  bodyRequired: false,
  secondPerson: false,
  schema: z.strictObject({
    ...entryFields,
    title: text({ label: '标题', max: 40 }),
    summary: summary(),
    updated: day({ label: '更新日期' }),
  }),
} as const;
