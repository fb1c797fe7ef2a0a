import { foldName } from '#src/search/fold-text.ts';
import type { PinyinRow } from '#src/search/index-files.ts';

const most = 5;

/** Names that share most characters with a query that found nothing; none where they share none. */
export function findNearest(query: string, rows: PinyinRow[]): string[] {
  const asked = new Set(foldName(query));
  return rows
    .map(([name]) => {
      const common = [...new Set(name)].filter((character) => asked.has(character)).length;
      return { name, likeness: (2 * common) / (asked.size + name.length) };
    })
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ name }) => name);
}
