import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { cacheTag } from '#src/search/index-files.ts';
import type { SearchRecord } from './record.ts';
import { writeRecordHtml } from './record-html.ts';

/** The files of Pagefind that a query needs; the rest is its own interface. */
const needed =
  /^(pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.+\.pf_(meta|index|fragment))$/;
/** Stands before the content of each of Pagefind’s files, once decompressed. */
const signature = 'pagefind_dcd';

/** Let Pagefind index the records into a folder. @throws when it does not start, or refuses a record. */
export async function buildPagefind(records: SearchRecord[], folder: string): Promise<void> {
  // Smaller chunks than Pagefind’s own: a query fetches a third of the bytes. Not documented; its loss would only cost bytes.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = '2500';
  try {
    // N+1 and 1.5 are words.
    const { index, errors } = await createIndex({ includeCharacters: '+.' });
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}. Run npm ci.`);
    for (const record of records) {
      const added = await index.addHTMLFile({ url: record.url, content: writeRecordHtml(record) });
      if (added.errors.length > 0)
        throw new Error(`Pagefind refused ${record.url}: ${added.errors.join('; ')}.`);
    }
    const { errors: faults } = await index.writeFiles({ outputPath: folder });
    if (faults.length > 0) throw new Error(`Pagefind wrote no index: ${faults.join('; ')}.`);
  } finally {
    await close();
  }
  for (const file of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (file.isFile() && !needed.test(file.name)) rmSync(join(file.parentPath, file.name));
  }
}

/** The files in a folder that Pagefind asks for before any query, as it asks for them. */
export function listEarlyFiles(folder: string): string[] {
  const files = readdirSync(folder).filter((name) => /^wasm\.|\.pf_meta$/.test(name));
  return [`pagefind-entry.json?ts=${cacheTag}`, ...files.sort()];
}

/** Pagefind’s names of the entries it wrote into a folder. The function throws for an address that is not among them. */
export function readIds(folder: string): (url: string) => string {
  const ids = new Map<string, string>();
  for (const file of readdirSync(join(folder, 'fragment'))) {
    const text = gunzipSync(readFileSync(join(folder, 'fragment', file))).toString();
    const { url } = JSON.parse(text.slice(signature.length));
    ids.set(url, file.replace(/\.pf_fragment$/, ''));
  }
  return (url) => {
    const id = ids.get(url);
    if (id === undefined) throw new Error(`Pagefind left out ${url}.`);
    return id;
  };
}
