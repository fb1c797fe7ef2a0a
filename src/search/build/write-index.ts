import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Content } from '#src/gate/content.ts';
import { kindNames, kinds } from '#src/schemas/index.ts';
import {
  type CurrentIndex,
  indexAddress,
  pinyinFile,
  type Vocabulary,
  vocabularyFile,
} from '#src/search/index-files.ts';
import { buildPinyinTable } from './pinyin-table.ts';
import { readRecords } from './read-records.ts';
import type { SearchRecord } from './record.ts';
import { writeRecordHtml } from './record-html.ts';
import { searchedKinds } from './searched-kinds.ts';

interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** The files of Pagefind that a query needs; the rest is its own interface. */
const needed =
  /^(pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.+\.pf_(meta|index|fragment|filter))$/;

/**
 * Write the search index of all content into a build's output, in a folder named after what it holds,
 * so that it can be cached for good and an open page never meets half of a newer one.
 */
export async function writeIndex(
  content: Content,
  output: string,
): Promise<{ folder: string; entries: number }> {
  const records = readRecords(content);
  const vocabulary: Vocabulary = {
    entries: records.length,
    worth: Object.fromEntries(
      kindNames.map((kind) => [kinds[kind].label, searchedKinds[kind].worth]),
    ),
    synonyms: content.settings.synonyms?.synonyms ?? [],
  };
  const files = [
    ...(await buildPagefind(records)),
    writeJson(vocabularyFile, vocabulary),
    writeJson(pinyinFile, buildPinyinTable(records)),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
  const folder = `/search/index-${hashFiles(files)}/`;
  for (const { path, content: bytes } of files) writeFile(join(output, folder, path), bytes);
  const current: CurrentIndex = { folder };
  writeFile(join(output, indexAddress), JSON.stringify(current));
  return { folder, entries: records.length };
}

async function buildPagefind(records: SearchRecord[]): Promise<IndexFile[]> {
  // Smaller chunks than Pagefind’s own: a query fetches a third of the bytes. Not documented; its loss would only cost bytes.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = '5000';
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}. Run npm ci.`);
    for (const record of records) {
      const added = await index.addHTMLFile({ url: record.url, content: writeRecordHtml(record) });
      if (added.errors.length > 0)
        throw new Error(`Pagefind refused ${record.url}: ${added.errors.join('; ')}.`);
    }
    const { files, errors: faults } = await index.getFiles();
    if (faults.length > 0) throw new Error(`Pagefind wrote no index: ${faults.join('; ')}.`);
    return files.filter(({ path }) => needed.test(path));
  } finally {
    await close();
  }
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
