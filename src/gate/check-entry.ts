import type { KindName } from '#src/schemas/index.ts';
import type { ContentEntry } from './content.ts';
import type { Fault } from './fault.ts';
import { judgeEntry } from './judge-entry.ts';
import { parseEntry } from './parse-entry.ts';

/**
 * Judge one Markdown file by itself. References to other entries are judged over all content.
 * `neighbours` are the names of all files of the kind, without `.md`.
 */
export function checkEntry<Name extends KindName>(
  kind: Name,
  file: string,
  source: string,
  neighbours: readonly string[] = [],
): { entry?: ContentEntry<Name>; faults: Fault[] } {
  const parsed = parseEntry(file, source);
  if (parsed.faults.length > 0) return { faults: parsed.faults };
  const { data, faults } = judgeEntry(kind, file, parsed, neighbours);
  if (faults.length > 0 || !data) return { faults };
  return { entry: { kind, slug: data.slug, file, data, body: parsed.body }, faults: [] };
}
