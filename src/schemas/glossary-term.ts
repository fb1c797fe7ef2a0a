import { z } from 'astro/zod';
import { list, longText, relation, text } from './fields.ts';
import { datedFields, entryFields } from './shared.ts';

/** Words of labour law and union work, in plain language. */
export const glossaryTerm = {
  label: '名词解释',
  folder: 'content/glossary',
  titleField: 'term',
  bodyRequired: false,
  secondPerson: false,
  schema: z.strictObject({
    ...entryFields,
    term: text({ label: '名词', max: 30 }),
    plain: longText({ label: '白话解释' }),
    synonyms: list(text({ label: '别的叫法' }), { label: '别的叫法', words: true }).optional(),
    related: list(relation('glossary', { label: '名词' }), { label: '相关名词' }).optional(),
    ...datedFields,
  }),
} as const;
