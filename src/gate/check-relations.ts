import { findNearest } from '#src/lib/nearest.ts';
import { describeFields, type FieldDescription } from '#src/schemas/describe-fields.ts';
import type { RelationTarget } from '#src/schemas/fields.ts';
import { type KindName, kindNames, kinds } from '#src/schemas/index.ts';
import { type SettingsName, settings } from '#src/schemas/settings.ts';
import { nameOfField } from './check-fields.ts';
import type { Content } from './content.ts';
import type { Fault } from './fault.ts';

/**
 * Every reference from one entry to another must lead somewhere: slugs, articles, pictures.
 * What leads to a file in `faulty` is let through: that file is complained of already.
 */
export function checkRelations(content: Content, faulty: ReadonlySet<string> = new Set()): Fault[] {
  const targets = relationTargets(content);
  const judge = (file: string, fields: FieldDescription[], data: object) =>
    findReferences(fields, data).flatMap((reference) => {
      const known = reference.target === 'images' ? content.images : targets[reference.target];
      if (known.has(reference.value) || faulty.has(fileOf(reference))) return [];
      return [danglingReference(file, nameOfField(fields, reference.path), reference, known)];
    });
  const inEntries = kindNames.flatMap((kind) => {
    const fields = describeFields(kinds[kind].schema);
    return content.entries[kind].flatMap(({ file, data }) => judge(file, fields, data));
  });
  const inSettings = Object.entries(content.settings).flatMap(([name, data]) =>
    judge(
      `content/settings/${name}.yml`,
      describeFields(settings[name as SettingsName].schema),
      data ?? {},
    ),
  );
  return [...inEntries, ...inSettings];
}

/** Two pages cannot have one address, now or formerly. */
export function checkFormerSlugs({ entries }: Content): Fault[] {
  return kindNames.flatMap((kind) => {
    const owners = new Map(entries[kind].map(({ slug, file }) => [slug, file]));
    return entries[kind].flatMap(({ file, data }) =>
      (data.formerSlugs ?? []).flatMap((former, index) => {
        const owner = owners.get(former);
        owners.set(former, file);
        if (!owner) return [];
        return [
          {
            file,
            field: `旧网址名第${index + 1}项（formerSlugs.${index}）`,
            problem: `“${former}”已经被${owner}用了`,
            cure: '从旧网址名里去掉这一项',
          },
        ];
      }),
    );
  });
}

/** Articles a guide rests on must be among the key points of the policy. */
export function checkArticles(content: Content): Fault[] {
  const articles = new Map(
    content.entries.policies.map(({ slug, data }) => [
      slug,
      (data.keyPoints ?? []).flatMap(({ article }) => article ?? []),
    ]),
  );
  return content.entries.guides.flatMap(({ file, data }) =>
    data.basis.flatMap(({ policy, articles: cited = [] }, index) => {
      const known = articles.get(policy);
      if (!known) return [];
      return cited
        .filter((article) => !known.includes(article))
        .map((article) => ({
          file,
          field: `依据第${index + 1}项的条号（basis.${index}.articles）`,
          problem: `法规“${policy}”的要点里没有第${article}条`,
          cure:
            known.length > 0
              ? `已有的条号：${known.join('、')}；或先给那部法规补上这一条`
              : '先给那部法规补上要点，或去掉条号',
        }));
    }),
  );
}

/** A place in an entry that names another one, or a picture. */
export interface Reference {
  path: PropertyKey[];
  value: string;
  target: RelationTarget | 'images';
}

/** Every reference in front matter, also in front matter that is not in order. */
export function findReferences(fields: FieldDescription[], data: object): Reference[] {
  return fields.flatMap((field) =>
    referencesIn(field, (data as Record<string, unknown>)[field.name], [field.name]),
  );
}

function referencesIn(field: FieldDescription, value: unknown, path: PropertyKey[]): Reference[] {
  if (value === undefined || value === null) return [];
  if (field.type === 'relation' && field.target)
    return [{ path, value: String(value), target: field.target }];
  if (field.type === 'image') return [{ path, value: String(value), target: 'images' }];
  if (field.type === 'list' && field.item) {
    const { item } = field;
    if (!Array.isArray(value)) return [];
    return value.flatMap((inner, index) => referencesIn(item, inner, [...path, index]));
  }
  if (typeof value !== 'object') return [];
  return (field.fields ?? []).flatMap((inner) =>
    referencesIn(inner, (value as Record<string, unknown>)[inner.name], [...path, inner.name]),
  );
}

const fileOf = ({ target, value }: Reference) =>
  target === 'hotlines' ? 'content/settings/hotlines.yml' : `content/${target}/${value}.md`;

function danglingReference(
  file: string,
  field: string,
  { value, target }: Reference,
  known: Set<string>,
): Fault {
  const place =
    target === 'images'
      ? 'content/images/'
      : target === 'hotlines'
        ? '热线电话'
        : `content/${target}/`;
  const nearest = findNearest(value, [...known]);
  return {
    file,
    field,
    problem: `指向的“${value}”在${place}里找不到`,
    cure: nearest ? `是不是“${nearest}”` : '先建好对方，或去掉这一项',
  };
}

function relationTargets({
  entries,
  settings: { hotlines },
}: Content): Record<RelationTarget, Set<string>> {
  const slugs = (kind: KindName) => new Set(entries[kind].map(({ slug }) => slug));
  return {
    'model-workers': slugs('model-workers'),
    policies: slugs('policies'),
    guides: slugs('guides'),
    venues: slugs('venues'),
    amounts: slugs('amounts'),
    glossary: slugs('glossary'),
    hotlines: new Set(hotlines?.hotlines.map(({ id }) => id)),
  };
}
