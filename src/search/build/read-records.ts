import type { Content, ContentEntry } from '#src/gate/content.ts';
import { today } from '#src/lib/dates.ts';
import { renderMarkdown } from '#src/lib/markdown.ts';
import { describeFields, type FieldDescription } from '#src/schemas/describe-fields.ts';
import { type KindName, kindNames, kinds } from '#src/schemas/index.ts';
import { isPublished } from '#src/schemas/publication.ts';
import { kindFilter } from '#src/search/index-files.ts';
import { readFacetValues, readFieldTexts } from './field-texts.ts';
import type { SearchRecord, Section } from './record.ts';
import { type SearchedKind, searchedKinds } from './searched-kinds.ts';

/** One record for every entry that may be found today, ordered by address. */
export function readRecords(content: Content): SearchRecord[] {
  return kindNames
    .flatMap((kind) => readKind(kind, content))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

function readKind<Name extends KindName>(kind: Name, content: Content): SearchRecord[] {
  const fields = new Map(describeFields(kinds[kind].schema).map((field) => [field.name, field]));
  return content.entries[kind].filter(isShown).map((entry) => readRecord(entry, fields));
}

const isShown = ({ data }: ContentEntry) => isPublished(data, today());

function readRecord<Name extends KindName>(
  { kind, slug, data, body }: ContentEntry<Name>,
  fields: Map<string, FieldDescription>,
): SearchRecord {
  const {
    url,
    aliases,
    lead,
    headed = [],
    readSections,
  } = searchedKinds[kind] as SearchedKind<Name>;
  const values: Record<string, unknown> = data;
  const textsOf = (name: string) =>
    readFieldTexts(fields.get(name) as FieldDescription, values[name]);
  const dates = data as { updated?: string; published?: string };
  const bodySections = readBody(body);
  return {
    url: url(slug),
    title: String(values[kinds[kind].titleField]),
    aliases: aliases.flatMap(textsOf),
    sections: [
      { texts: [...lead.flatMap(textsOf), ...bodySections.lead] },
      ...headed.map(({ field, ...section }) => ({ ...section, texts: textsOf(field) })),
      ...(readSections?.(data) ?? []),
      ...bodySections.headed,
    ].filter(({ texts }) => texts.length > 0),
    filters: { [kindFilter]: [kinds[kind].label], ...readFacets(fields, values) },
    date: dates.updated ?? dates.published,
  };
}

function readFacets(fields: Map<string, FieldDescription>, values: Record<string, unknown>) {
  return Object.fromEntries(
    [...fields.values()]
      .filter(({ facet }) => facet)
      .map((field) => [field.name, readFacetValues(field, values[field.name])] as const)
      .filter(([, facetValues]) => facetValues.length > 0),
  );
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
