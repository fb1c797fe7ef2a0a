import type { CmsField } from 'decap-cms-core';
import { expect, test, vi } from 'vitest';
import { decapConfig } from '#src/admin/decap-config.ts';
import { describeFields, type FieldDescription } from '#src/schemas/describe-fields.ts';
import { kindNames, kinds } from '#src/schemas/index.ts';
import { settings } from '#src/schemas/settings.ts';
import { loadValidator } from './load-decap.ts';

const { collections } = decapConfig();
const folders = collections.filter(({ folder }) => folder);
const collectionOf = (name: string) => collections.find((collection) => collection.name === name);

/** Every field with its place, `where.hotline`, through groups and lists. */
function flatten(fields: readonly CmsField[] = [], place = ''): [string, CmsField][] {
  return fields.flatMap((field) => {
    const path = `${place}${field.name}`;
    const inner = 'fields' in field ? field.fields : undefined;
    return [[path, field] as [string, CmsField], ...flatten(inner, `${path}.`)];
  });
}

function flattenSchema(fields: FieldDescription[] = [], place = ''): string[] {
  return fields.flatMap(({ name, fields: own, item }) => {
    const path = `${place}${name}`;
    return [path, ...flattenSchema(own ?? item?.fields, `${path}.`)];
  });
}

const fieldAt = (collection: string, path: string) =>
  flatten(collectionOf(collection)?.fields).find(([place]) => place === path)?.[1];

test('every kind is offered, guides first', () => {
  expect(folders.map(({ name }) => name).toSorted()).toEqual(kindNames.toSorted());
  expect(folders[0]?.name).toBe('guides');
});

test.each(kindNames)('the form of %s has every field of its schema, and a body', (kind) => {
  const places = flatten(collectionOf(kind)?.fields).map(([place]) => place);
  expect(places).toEqual([...flattenSchema(describeFields(kinds[kind].schema)), 'body']);
});

test('every settings file is offered with all its fields', () => {
  const files = collectionOf('settings')?.files ?? [];
  expect(files.map(({ name }) => name)).toEqual(Object.keys(settings));
  for (const { name, fields } of files) {
    const { schema } = settings[name as keyof typeof settings];
    expect(flatten(fields).map(([place]) => place)).toEqual(flattenSchema(describeFields(schema)));
  }
});

test('file names are what the editor types as slug', () => {
  for (const { slug, identifier_field, name } of folders) {
    expect(slug).toBe('{{fields.slug}}');
    expect(fieldAt(name, identifier_field ?? '')).toBeDefined();
  }
});

test('a body is asked for where pages need one', () => {
  expect(fieldAt('model-workers', 'body')?.required).toBe(true);
  expect(fieldAt('guides', 'body')?.required).toBe(false);
});

test('no field starts with an empty value that would land in the file', () => {
  for (const { fields } of folders) {
    for (const [, field] of flatten(fields)) expect(field).not.toHaveProperty('default');
  }
});

test('a group that may be left out does not insist on its fields', () => {
  expect(fieldAt('model-workers', 'portrait.alt')?.required).toBe(false);
  expect(fieldAt('model-workers', 'publicBasis.kind')?.required).toBe(true);
  expect(fieldAt('guides', 'steps.title')?.required).toBe(true);
});

test('a list of texts has one row an item: Chinese commas part nothing', () => {
  expect(fieldAt('guides', 'aliases')).toMatchObject({
    widget: 'list',
    field: { widget: 'string' },
  });
});

test('relations offer the entries they may point to', () => {
  expect(fieldAt('guides', 'basis.policy')).toMatchObject({
    widget: 'relation',
    collection: 'policies',
    value_field: 'slug',
    display_fields: ['title'],
  });
  expect(fieldAt('guides', 'amounts')).toMatchObject({ collection: 'amounts', multiple: true });
  expect(fieldAt('guides', 'where.hotline')).toMatchObject({
    file: 'hotlines',
    value_field: 'hotlines.*.id',
  });
});

test('pictures are stored as a bare file name', () => {
  expect(decapConfig()).toMatchObject({ media_folder: 'content/images', public_folder: '' });
});

test('Decap accepts the configuration', { timeout: 60_000 }, async () => {
  const validateConfig = await loadValidator();
  expect(() => validateConfig(decapConfig())).not.toThrow();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const broken = collections.map((collection) => ({ ...collection, label: 1 }));
  expect(() => validateConfig({ ...decapConfig(), collections: broken })).toThrow(
    "label' must be string",
  );
});
