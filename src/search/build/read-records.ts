import type { Content, ContentEntry } from '#src/gate/content.ts';
import { today } from '#src/lib/dates.ts';
import { renderMarkdown } from '#src/lib/markdown.ts';
import { describeFields, type FieldDescription } from '#src/schemas/describe-fields.ts';
import { type KindName, kindNames, kinds } from '#src/schemas/index.ts';
import { isPublished } from '#src/schemas/publication.ts';
import type { FacetValue } from '#src/search/index-files.ts';
import { createCardMaker } from './cards.ts';
import { readFacetValues, readFieldTexts } from './field-texts.ts';
import { readHotlines } from './read-hotlines.ts';
import type { SearchRecord, Section } from './record.ts';
import { type SearchedKind, searchedKinds } from './searched-kinds.ts';

type Facets = SearchRecord['facets'];

/** One record for everything that may be found today, ordered by address. */
export function readRecords(content: Content): SearchRecord[] {
  const makeCard = createCardMaker(content);
  const topics = new Map(
    (content.settings.topics?.topics ?? []).map(({ name, slug }) => [name, slug]),
  );
  const entries = kindNames.flatMap((kind) =>
    readKind(kind, content).map(({ entry, record }) => ({
      ...record,
      facets: nameTopics(record.facets, topics as Map<string, string>),
      card: makeCard(entry),
    })),
  );
  return [...entries, ...readHotlines(content)].sort((a, b) => (a.url < b.url ? -1 : 1));
}

function readKind<Name extends KindName>(kind: Name, content: Content) {
  const fields = new Map(describeFields(kinds[kind].schema).map((field) => [field.name, field]));
  return content.entries[kind]
    .filter(isShown)
    .map((entry) => ({ entry, record: readRecord(entry, fields) }));
}

const isShown = ({ data }: ContentEntry) => isPublished(data, today());

function readRecord<Name extends KindName>(
  { kind, slug, data, body }: ContentEntry<Name>,
  fields: Map<string, FieldDescription>,
): SearchRecord {
  const searched = searchedKinds[kind] as SearchedKind<Name>;
  const values: Record<string, unknown> = data;
  const textsOf = (name: string) =>
    readFieldTexts(fields.get(name) as FieldDescription, values[name]);
  const dates = data as { updated?: string; published?: string };
  const bodySections = readBody(body);
  return {
    url: searched.url(slug),
    title: String(values[kinds[kind].titleField]),
    aliases: searched.aliases.flatMap(textsOf),
    sections: [
      { texts: [...searched.lead.flatMap(textsOf), ...bodySections.lead] },
      ...(searched.headed ?? []).map(({ field, ...section }) => ({
        ...section,
        texts: textsOf(field),
      })),
      ...(searched.readSections?.(data) ?? []),
      ...bodySections.headed,
    ].filter(({ texts }) => texts.length > 0),
    facets: {
      kind: [{ value: kind, label: kinds[kind].label }],
      ...readFacets(fields, values),
      ...searched.readFacets?.(data),
    },
    date: dates.updated ?? dates.published,
  };
}

function readFacets(
  fields: Map<string, FieldDescription>,
  values: Record<string, unknown>,
): Facets {
  const facets: Facets = {};
  for (const field of fields.values()) {
    const found = field.facet ? readFacetValues(field, values[field.name]) : [];
    if (field.facet && found.length > 0) facets[field.facet] = found;
  }
  return facets;
}

/** Topics go by the slugs of their pages in addresses. */
function nameTopics(facets: Facets, slugs: Map<string, string>): Facets {
  if (!facets.topic) return facets;
  const toSlug = ({ label }: FacetValue) => ({ value: slugs.get(label) ?? label, label });
  return { ...facets, topic: facets.topic.map(toSlug) };
}

function readBody(body: string): { lead: string[]; headed: Section[] } {
  const { headings, blocks } = renderMarkdown(body);
  const textsUnder = (id: string | undefined) =>
    blocks.filter(({ under }) => under === id).map(({ text }) => text);
  return {
    lead: textsUnder(undefined),
    headed: headings.map(({ id, text }) => ({ anchor: id, heading: text, texts: textsUnder(id) })),
  };
}
