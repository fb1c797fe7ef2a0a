import { foldName } from '#src/search/fold-text.ts';
import type { PinyinRow } from '#src/search/index-files.ts';

const most = 5;
/** One character in common is chance. */
const fewestInCommon = 2;

/** Names that share most characters with a query that found nothing; none where they share next to none. */
export function findNearest(query: string, rows: PinyinRow[]): string[] {
  const asked = new Set(foldName(query));
  return rows
    .map(([name]) => {
      const common = [...new Set(name)].filter((character) => asked.has(character)).length;
      return { name, common, likeness: (2 * common) / (asked.size + name.length) };
    })
    .filter(({ common }) => common >= fewestInCommon)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ name }) => name);
}
