import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { describeFields, type FieldDescription } from '#src/schemas/describe-fields.ts';
import { choice, group, integer, list, relation, text } from '#src/schemas/fields.ts';
import { readFacetValues, readFieldTexts } from '#src/search/build/field-texts.ts';

const level = choice({ label: '级别', choices: { city: '市', province: '省' } });
const honour = group(
  { title: text({ label: '称号' }), level, year: integer({ label: '年份' }) },
  { label: '荣誉' },
);
const fields = describeFields(
  z.strictObject({
    level,
    honours: list(honour, { label: '荣誉' }),
    hotline: relation('hotlines', { label: '热线' }),
  }),
);
const fieldOf = (name: string) => fields.find((field) => field.name === name) as FieldDescription;
const honours = [
  { title: '劳模', level: 'city', year: 1956 },
  { title: '怎么评？', level: 'city', year: 1957 },
];

test('a choice reads as its label', () => {
  expect(readFieldTexts(fieldOf('level'), 'city')).toEqual(['市']);
});

test('an item of a list reads as a line, without its choices', () => {
  expect(readFieldTexts(fieldOf('honours'), honours)).toEqual(['劳模：1956', '怎么评？1957']);
});

test('a relation is not text', () => {
  expect(readFieldTexts(fieldOf('hotline'), 'union')).toEqual([]);
});

test('what is missing reads as nothing', () => {
  expect(readFieldTexts(fieldOf('level'), undefined)).toEqual([]);
});

test('a list of groups counts under the first choice of each, once', () => {
  expect(readFacetValues(fieldOf('honours'), honours)).toEqual([{ value: 'city', label: '市' }]);
});
