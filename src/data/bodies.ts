import { readFileSync } from 'node:fs';
import { parseEntry } from '#src/gate/parse-entry.ts';
import { type RenderedMarkdown, renderMarkdown } from '#src/lib/markdown.ts';

/** Render the Markdown below an entry's front matter. It is read from disk here, so that the content store stays small. */
export function renderBody(
  { filePath }: { filePath?: string },
  topLevel: 2 | 3 = 2,
): RenderedMarkdown {
  if (!filePath)
    throw new Error('The entry has no file. Load its collection with frontMatterLoader.');
  return renderMarkdown(parseEntry(filePath, readFileSync(filePath, 'utf8')).body, topLevel);
}
