import { close, createIndex } from 'pagefind';
import type { SearchRecord } from './record.ts';
import { writeRecordHtml } from './record-html.ts';

/** A file of the index, by its path in the index's folder. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** The files of Pagefind that a query needs; the rest is its own interface. */
const needed =
  /^(pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.+\.pf_(meta|index|fragment|filter))$/;

/** Let Pagefind index the records. @throws when it does not start, or refuses a record. */
export async function buildPagefind(records: SearchRecord[]): Promise<IndexFile[]> {
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
