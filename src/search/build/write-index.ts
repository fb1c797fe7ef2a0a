import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type CurrentIndex,
  cardFile,
  entryTableFile,
  indexAddress,
  pinyinFile,
  suggestionsFile,
  traditionalFile,
  type Vocabulary,
  vocabularyFile,
} from '#src/search/index-files.ts';
import { buildPagefind, type IndexFile } from './build-pagefind.ts';
import { buildEntryTable } from './entry-table.ts';
import { buildPinyinTable } from './pinyin-table.ts';
import type { SearchSource } from './search-source.ts';
import { buildSuggestions } from './suggestions.ts';
import { surveyTexts } from './survey-texts.ts';
import { buildTraditionalTable } from './traditional-table.ts';

/**
 * Write the search index into a build's output, in a folder named after what it holds,
 * so that it can be cached for good and an open page never meets half of a newer one.
 */
export async function writeIndex(
  source: SearchSource,
  output: string,
): Promise<{ folder: string; entries: number; unsuggested: number }> {
  const { suggestions, leftOut } = buildSuggestions(source.records);
  const files = [...(await buildFiles(source)), writeJson(suggestionsFile, suggestions)].sort(
    (a, b) => (a.path < b.path ? -1 : 1),
  );
  const folder = `/search/index-${hashFiles(files)}/`;
  for (const { path, content: bytes } of files) writeFile(join(output, folder, path), bytes);
  const current: CurrentIndex = { folder };
  writeFile(join(output, indexAddress), JSON.stringify(current));
  return { folder, entries: source.records.length, unsuggested: leftOut };
}

async function buildFiles({ records, worth, synonyms }: SearchSource): Promise<IndexFile[]> {
  const pagefind = await buildPagefind(records);
  const terms = [
    ...new Set(synonyms.flatMap((group) => group.terms.map((term) => term.toLowerCase()))),
  ];
  const { characters, commonPairs, unusedTerms } = surveyTexts(records, terms);
  const vocabulary: Vocabulary = {
    entries: records.length,
    worth,
    synonyms,
    unusedTerms,
    commonPairs,
  };
  return [
    ...pagefind.files,
    writeJson(vocabularyFile, vocabulary),
    writeJson(entryTableFile, buildEntryTable(records, pagefind.idOf)),
    writeJson(
      pinyinFile,
      buildPinyinTable(
        records,
        terms.filter((term) => !unusedTerms.includes(term)),
      ),
    ),
    writeJson(traditionalFile, buildTraditionalTable(characters)),
    ...records.flatMap(({ url, card }) => (card ? [writeJson(cardFile(url), card)] : [])),
  ];
}

const writeJson = (path: string, value: unknown): IndexFile => ({
  path,
  content: Buffer.from(JSON.stringify(value)),
});

function hashFiles(files: IndexFile[]): string {
  const hash = createHash('sha256');
  for (const { path, content } of files)
    hash.update(`${path}\n${content.length}\n`).update(content);
  return hash.digest('hex').slice(0, 10);
}

function writeFile(path: string, content: string | Uint8Array) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
