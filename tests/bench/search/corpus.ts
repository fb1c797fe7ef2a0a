import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readContent } from '#src/gate/read-content.ts';
import type { SearchRecord } from '#src/search/build/record.ts';
import { readSource, type SearchSource } from '#src/search/build/search-source.ts';
import { drawSubstrings, drawTitles } from './draw-queries.ts';
import { type Law, readLaw, readParagraphs } from './law-records.ts';
import type { BenchDocument, BenchQuery } from './query.ts';

/** What is indexed and asked in one round. */
export interface Corpus {
  name: string;
  source: SearchSource;
  documents: BenchDocument[];
  queries: BenchQuery[];
}

/** The corpus that is always there: the site’s own content. */
export const siteCorpus = 'site';

const root = join(import.meta.dirname, '../../..');
const seed = 20261122;

/** Read a corpus: `site`, or a file of law texts with `queries.json` beside it. */
export function readCorpus(place: string): Corpus {
  const source = readSource(readContent(root).content);
  return place === siteCorpus ? readSite(source) : readLaws(place, source);
}

function readLaws(file: string, source: SearchSource): Corpus {
  const laws: Law[] = JSON.parse(gunzipSync(readFileSync(file)).toString());
  const records = laws.map((law, index) => readLaw(law, index + 1));
  const documents = laws.map(({ title, body }, index) => ({
    url: records[index]?.url ?? '',
    title,
    aliases: [],
    paragraphs: readParagraphs(body),
  }));
  return {
    name: basename(file).replace(/\.json\.gz$/, ''),
    source: { ...source, records },
    documents,
    queries: [
      ...readQueries(join(dirname(file), 'queries.json')),
      ...drawSubstrings(documents, 120, seed),
      ...drawTitles(documents, 60, seed),
    ],
  };
}

/** Names in this file are to be found wherever they occur, like any substring. */
function readQueries(file: string): BenchQuery[] {
  if (!existsSync(file)) return [];
  const queries: BenchQuery[] = JSON.parse(readFileSync(file, 'utf8'));
  return queries.map((query) => ({
    ...query,
    type: query.type === 'name' ? 'sub' : query.type,
    set: 'written',
  }));
}

function readSite(source: SearchSource): Corpus {
  const documents = source.records.map(({ url, title, aliases, sections }) => ({
    url,
    title,
    aliases,
    paragraphs: sections.flatMap(({ heading, texts }) => [...(heading ? [heading] : []), ...texts]),
  }));
  const queries = [...drawSubstrings(documents, 120, seed), ...nameEntries(source.records)];
  return { name: siteCorpus, source, documents, queries };
}

/**
 * Every title, every name of a person and every alias, once each. Terms are not first by their titles where a guide
 * on them is: an answer comes before a definition, and the figures show how often.
 */
function nameEntries(records: SearchRecord[]): BenchQuery[] {
  const isPerson = ({ url }: SearchRecord) => url.startsWith('/model-workers/');
  const titles = new Map(
    records.map((record) => [record.title, isPerson(record) ? 'name' : 'title'] as const),
  );
  const aliases = new Set(records.flatMap((record) => record.aliases));
  return [
    ...[...titles].map(([q, type]): BenchQuery => ({ id: q, type, set: 'drawn', q, target: q })),
    ...[...aliases]
      .filter((alias) => !titles.has(alias))
      .map((q): BenchQuery => ({ id: q, type: 'alias', set: 'drawn', q, name: q })),
  ];
}
