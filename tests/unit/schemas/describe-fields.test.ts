import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { describeFields, type FieldDescription } from '#src/schemas/describe-fields.ts';
import { group, list, text } from '#src/schemas/fields.ts';
import { kinds } from '#src/schemas/index.ts';
import { settings } from '#src/schemas/settings.ts';

test('describes fields in the order they were declared', () => {
  const schema = z.strictObject({
    name: text({ label: '名称', hint: '写全称。' }),
    note: text({ label: '说明', max: 20 }).optional(),
  });
  expect(describeFields(schema)).toEqual([
    { name: 'name', required: true, type: 'text', label: '名称', hint: '写全称。' },
    { name: 'note', required: false, type: 'text', label: '说明', max: 20 },
  ]);
});

test('describes what groups and lists are made of', () => {
  const step = group({ title: text({ label: '做什么' }) }, { label: '步骤' });
  const [steps] = describeFields(z.strictObject({ steps: list(step, { label: '怎么办' }) }));
  expect(steps).toMatchObject({ type: 'list', label: '怎么办' });
  expect(steps?.item).toMatchObject({ type: 'group', label: '步骤' });
  expect(steps?.item?.fields).toMatchObject([{ name: 'title', label: '做什么' }]);
});

test('names the field that has no label', () => {
  const schema = z.strictObject({ phone: z.string() });
  expect(() => describeFields(schema)).toThrow(/Field “phone” has no label\. Declare it with/);
});

test('names a field without a label inside a group', () => {
  const place = group({ fax: z.string() }, { label: '去处' });
  expect(() => describeFields(z.strictObject({ place }))).toThrow(/Field “fax”/);
});

const allSchemas = Object.entries({ ...kinds, ...settings });

describe.each(allSchemas)('the fields of %s', (_, { schema }) => {
  const flatten = (fields: FieldDescription[]): FieldDescription[] =>
    fields.flatMap((field) => [
      field,
      ...flatten([...(field.fields ?? []), ...(field.item ? [field.item] : [])]),
    ]);

  test('all have a Chinese label', () => {
    for (const { label } of flatten(describeFields(schema))) expect(label).toMatch(/\p{sc=Han}/u);
  });

  test('offer a labelled value wherever there is a choice', () => {
    const choices = flatten(describeFields(schema)).filter(({ type }) => type === 'choice');
    for (const { choices: labels = {} } of choices) {
      expect(Object.keys(labels)).not.toHaveLength(0);
      expect(Object.values(labels)).not.toContain('');
    }
  });
});
