import { describeFields, type FieldDescription } from '#src/schemas/describe-fields.ts';
import type { RelationTarget } from '#src/schemas/fields.ts';
import { type KindName, kinds } from '#src/schemas/index.ts';
import { type SettingsName, settings } from '#src/schemas/settings.ts';

/** A place in front matter that holds text: `['steps', 0, 'title']`. */
export interface TextPlace {
  path: (string | number)[];
  field: FieldDescription;
}

type Data = Record<string, unknown>;

/** A picture that entries of tests name. */
export const picture = 'hecheng-zhaopian.jpg';

const relations: Record<RelationTarget, string> = {
  'model-workers': 'chen-fuwen',
  policies: 'child-labour',
  guides: 'unpaid-wages',
  venues: 'beiling-park',
  amounts: 'union-dues-rate',
  glossary: 'gonghui',
  hotlines: 'union',
};

/** What the name of a field asks for beyond its type. */
const byName: Record<string, unknown> = {
  lng: 123.354,
  lat: 42.741,
  datum: 'wgs84',
  district: '康平县',
  precision: 20,
  year: 2001,
  article: '1',
  number: '12351',
  mail: 'a@example.org',
  siteCode: '1234567890',
  zoom: 11,
  basemap: 'sketch',
  key: 'abcdefghijklmnop',
  tiles: '/shenyang.pmtiles',
  href: '/guides/',
  status: 'open',
};

/** Every field of a kind filled in well, but opening hours, which hold no free text beyond a note. */
export const makeGoodEntry = (kind: KindName, slug: string): Data => {
  const { schema, titleField } = kinds[kind];
  const { hours: _, withdrawn: __, ...data } = fillGroup(describeFields(schema));
  // Laws are told apart by their short titles, too.
  const short = kind === 'policies' && { shortTitle: `合成简称${slug}` };
  return { ...data, ...short, slug, formerSlugs: [`${slug}-old`], [titleField]: `合成${slug}` };
};

/** Every field of a settings file filled in well. */
export const makeGoodSettings = (name: SettingsName): Data =>
  fillGroup(describeFields(settings[name].schema));

const fillGroup = (fields: FieldDescription[]): Data =>
  Object.fromEntries(
    fields
      // What is cited must be among the articles of the law that is cited.
      .filter(({ name }) => name !== 'articles')
      .map((field) => [field.name, fillField(field)]),
  );

function fillField(field: FieldDescription): unknown {
  if (field.type === 'list' && field.item) {
    const item = fillField(field.item);
    return field.name === 'terms' ? [item, '合成另一个词'] : [item];
  }
  if (field.type === 'group') return fillGroup(field.fields ?? []);
  if (field.name in byName) return byName[field.name];
  switch (field.type) {
    case 'slug':
      return 'hecheng';
    case 'day':
    case 'date':
      return '2026-11-01';
    case 'url':
      return 'https://example.org/';
    case 'image':
      return picture;
    case 'integer':
    case 'number':
      return 1;
    case 'flag':
      return false;
    case 'choice':
      return Object.keys(field.choices ?? {})[0];
    case 'relation':
      return relations[field.target ?? 'guides'];
    default:
      return `合成${field.label}`.slice(0, field.max);
  }
}

/** Every place in front matter where a text stands, whatever it is meant to be. */
export function listTextPlaces(fields: FieldDescription[], data: unknown): TextPlace[] {
  return fields.flatMap((field) => placesIn(field, (data as Data)[field.name], [field.name]));
}

function placesIn(field: FieldDescription, value: unknown, path: TextPlace['path']): TextPlace[] {
  if (typeof value === 'string') return [{ path, field }];
  if (Array.isArray(value)) {
    const { item } = field;
    return item ? value.flatMap((inner, index) => placesIn(item, inner, [...path, index])) : [];
  }
  if (value === null || typeof value !== 'object') return [];
  return (field.fields ?? []).flatMap((inner) =>
    placesIn(inner, (value as Data)[inner.name], [...path, inner.name]),
  );
}

/** The same data with another text in some places. */
export function putText(data: Data, places: readonly TextPlace[], text: string): Data {
  const copy = structuredClone(data);
  for (const { path } of places) {
    const parent = path.slice(0, -1).reduce<unknown>((value, key) => (value as Data)[key], copy);
    (parent as Data)[path.at(-1) as string] = text;
  }
  return copy;
}

/** The value in a place. */
export const textAt = (data: unknown, path: TextPlace['path']): unknown =>
  path.reduce<unknown>((value, key) => (value as Data | undefined)?.[key], data);
