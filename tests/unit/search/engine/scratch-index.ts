import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import type { Content } from '#src/gate/content.ts';
import type { Wish } from '#src/search/answer.ts';
import { readSource } from '#src/search/build/search-source.ts';
import { writeIndex } from '#src/search/build/write-index.ts';
import { openIndex, type SearchIndex } from '#src/search/engine/open-index.ts';

/** The index of some content, written to a folder of its own and opened as the worker does, until it is closed. */
export async function openScratchIndex(
  content: Content,
): Promise<{ index: SearchIndex; close: () => void }> {
  const output = mkdtempSync(join(tmpdir(), 'search-'));
  await writeIndex(readSource(content), output);
  vi.stubGlobal(
    'fetch',
    async (address: string) =>
      new Response(await readFile(fileURLToPath(address.replace(/\?.*/, '')))),
  );
  return {
    index: await openIndex(pathToFileURL(output).href),
    close: () => {
      vi.unstubAllGlobals();
      rmSync(output, { recursive: true });
    },
  };
}

/** What a visitor wishes who only typed a query. */
export const wish = (query: string, change: Partial<Wish> = {}): Wish => ({
  query,
  count: 10,
  chosen: {},
  sort: 'relevance',
  ...change,
});
