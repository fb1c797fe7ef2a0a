import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
import { buildPagefind, listEarlyFiles, readIds } from './build-pagefind.ts';
import { buildEntryTable } from './entry-table.ts';
import { buildPinyinTable } from './pinyin-table.ts';
import type { SearchSource } from './search-source.ts';
import { buildSuggestions } from './suggestions.ts';
import { surveyTexts } from './survey-texts.ts';
import { buildTraditionalTable } from './traditional-table.ts';

/** What was written. */
interface WrittenIndex {
  /** Address of the index’s folder. */
  folder: string;
  entries: number;
  /** Entries that did not fit into the table of suggestions. */
  unsuggested: number;
}

/**
 * Write the search index into a build's output, in a folder named after what it holds,
 * so that it can be cached for good and an open page never meets half of a newer one.
 */
export async function writeIndex(source: SearchSource, output: string): Promise<WrittenIndex> {
  const draft = join(output, 'search/index-draft');
  rmSync(draft, { recursive: true, force: true });
  await buildPagefind(source.records, draft);
  const unsuggested = writeTables(source, draft);
  const folder = `/search/index-${hashFolder(draft)}/`;
  rmSync(join(output, folder), { recursive: true, force: true });
  renameSync(draft, join(output, folder));
  const current: CurrentIndex = { folder, early: listEarlyFiles(join(output, folder)) };
  writeJson(join(output, indexAddress), current);
  return { folder, entries: source.records.length, unsuggested };
}

/** Write what Pagefind does not know. Returns how many entries did not fit into the suggestions. */
function writeTables({ records, worth, synonyms }: SearchSource, folder: string): number {
  const terms = new Set(synonyms.flatMap((group) => group.terms.map((term) => term.toLowerCase())));
  const { characters, commonPairs, unusedTerms } = surveyTexts(records, [...terms]);
  const vocabulary: Vocabulary = {
    entries: records.length,
    worth,
    synonyms,
    unusedTerms,
    commonPairs,
  };
  for (const term of unusedTerms) terms.delete(term);
  const { suggestions, leftOut } = buildSuggestions(records);
  writeJson(join(folder, vocabularyFile), vocabulary);
  writeJson(join(folder, entryTableFile), buildEntryTable(records, readIds(folder)));
  writeJson(join(folder, pinyinFile), buildPinyinTable(records, [...terms]));
  writeJson(join(folder, traditionalFile), buildTraditionalTable(characters));
  writeJson(join(folder, suggestionsFile), suggestions);
  for (const { url, card } of records) if (card) writeJson(join(folder, cardFile(url)), card);
  return leftOut;
}

function hashFolder(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length));
  for (const path of files.sort()) {
    const content = readFileSync(join(folder, path));
    hash.update(`${path}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex').slice(0, 10);
}

function writeJson(path: string, value: unknown) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(value));
}
