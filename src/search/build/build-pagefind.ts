import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from './record.ts';
import { writeRecordHtml } from './record-html.ts';

/** A file of the index, by its path in the index's folder. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

export interface BuiltIndex {
  files: IndexFile[];
  /** Pagefind’s name for the record at an address. @throws for any other address. */
  idOf: (url: string) => string;
}

/** The files of Pagefind that a query needs; the rest is its own interface. */
const needed =
  /^(pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.+\.pf_(meta|index|fragment))$/;
const fragment = /^fragment\/(.+)\.pf_fragment$/;
/** Stands before the content of each of Pagefind’s files, once decompressed. */
const signature = 'pagefind_dcd';

/** Let Pagefind index the records. @throws when it does not start, or refuses a record. */
export async function buildPagefind(records: SearchRecord[]): Promise<BuiltIndex> {
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
    const { files, errors: faults } = await index.getFiles();
    if (faults.length > 0) throw new Error(`Pagefind wrote no index: ${faults.join('; ')}.`);
    return { files: files.filter(({ path }) => needed.test(path)), idOf: readIds(files) };
  } finally {
    await close();
  }
}

function readIds(files: IndexFile[]): BuiltIndex['idOf'] {
  const ids = new Map<string, string>();
  for (const { path, content } of files) {
    const id = fragment.exec(path)?.[1];
    if (id === undefined) continue;
    const { url } = JSON.parse(gunzipSync(content).subarray(signature.length).toString());
    ids.set(url, id);
  }
  return (url) => {
    const id = ids.get(url);
    if (id === undefined) throw new Error(`Pagefind left out ${url}.`);
    return id;
  };
}
