import { expect, test, vi } from 'vitest';
import { decapConfig } from '#src/admin/decap-config.ts';
import { type FormName, formOf } from '#src/admin/form-sections.ts';
import { describeFields } from '#src/schemas/describe-fields.ts';
import { type KindName, kindNames, kinds } from '#src/schemas/index.ts';
import { type SettingsName, settings } from '#src/schemas/settings.ts';
import { loadDecap } from './load-decap.ts';

const { collections } = decapConfig();
const folders = collections.filter(({ folder }) => folder);
const collectionOf = (name: string) => collections.find((collection) => collection.name === name);
const fieldsOf = (name: string) => collectionOf(name)?.fields ?? [];
const namesOf = (fields: readonly { name: string }[] = []) => fields.map(({ name }) => name);

test('every kind is offered, guides first', () => {
  expect(namesOf(folders).toSorted()).toEqual(kindNames.toSorted());
  expect(folders[0]?.name).toBe('guides');
});

test.each(kindNames)('the form of %s has every field of its schema once, and a body', (kind) => {
  const schema = namesOf(describeFields(kinds[kind].schema));
  expect(namesOf(fieldsOf(kind)).toSorted()).toEqual([...schema, 'body'].toSorted());
});

test('every settings file is offered with all its fields', () => {
  const files = collectionOf('settings')?.files ?? [];
  expect(namesOf(files)).toEqual(Object.keys(settings));
  for (const { name, fields } of files) {
    const { schema } = settings[name as SettingsName];
    expect(namesOf(fields)).toEqual(namesOf(describeFields(schema)));
  }
});

test.each(kindNames)('the form of %s goes from the title to dates and address', (kind) => {
  const sections = formOf(kind);
  expect(sections[0]?.fields[0]).toBe(kinds[kind].titleField);
  expect(sections.at(-1)?.fields).toContain('slug');
  expect(sections.flatMap(({ fields }) => fields)).toEqual(namesOf(fieldsOf(kind)));
});

test('no section is called “other”: every field has its place', () => {
  const titles = kindNames.flatMap((kind) => formOf(kind).map(({ title }) => title));
  expect(titles).not.toContain('其他');
});

test('nothing needed is folded away', () => {
  const needed = (kind: KindName) =>
    describeFields(kinds[kind].schema).filter(({ required }) => required);
  for (const kind of kindNames) {
    const rare = formOf(kind).flatMap(({ fields, rare: isRare }) => (isRare ? fields : []));
    expect(namesOf(needed(kind)).filter((name) => rare.includes(name))).toEqual([]);
  }
});

test('file names are what the editor types as slug', () => {
  for (const { slug, identifier_field, name } of folders) {
    expect(slug).toBe('{{fields.slug}}');
    expect(namesOf(fieldsOf(name))).toContain(identifier_field);
  }
});

test('Decap insists on nothing, so that a draft can be saved', () => {
  const all = [...kindNames, ...Object.keys(settings)] as FormName[];
  expect(all.length).toBeGreaterThan(10);
  for (const { fields = [], files = [] } of collections) {
    for (const field of [...fields, ...files.flatMap((file) => file.fields)]) {
      expect(field).not.toHaveProperty('pattern');
      expect(['desk-field', 'desk-body']).toContain(field.widget);
    }
  }
});

test('no field starts with an empty value that would land in the file', () => {
  for (const { fields = [] } of folders) {
    for (const field of fields) expect(field).not.toHaveProperty('default');
  }
});

test('pictures are stored as a bare file name', () => {
  expect(decapConfig()).toMatchObject({ media_folder: 'content/images', public_folder: '' });
});

test('Decap accepts the configuration', { timeout: 60_000 }, async () => {
  const { validateConfig } = await loadDecap();
  expect(() => validateConfig(decapConfig())).not.toThrow();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const broken = collections.map((collection) => ({ ...collection, label: 1 }));
  expect(() => validateConfig({ ...decapConfig(), collections: broken })).toThrow(
    "label' must be string",
  );
});
