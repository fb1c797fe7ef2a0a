import { createRandom } from '../../random.ts';
import type { BenchDocument, BenchQuery } from './query.ts';

/** Substrings of two to seven Han characters from anywhere in the texts, none twice, none across a mark. */
export function drawSubstrings(documents: BenchDocument[], count: number, seed: number) {
  const random = createRandom(seed);
  const drawn = new Set<string>();
  for (let tries = 0; drawn.size < count && tries < count * 100; tries++) {
    const texts = pick(documents, random)?.paragraphs ?? [];
    const runs = texts.flatMap((text) => text.match(/\p{Script=Han}{2,}/gu) ?? []);
    const run = [...(pick(runs, random) ?? '')];
    if (run.length < 2) continue;
    const length = Math.min(run.length, 2 + Math.floor(random() * 6));
    const start = Math.floor(random() * (run.length - length + 1));
    drawn.add(run.slice(start, start + length).join(''));
  }
  return [...drawn].map(
    (q, index): BenchQuery => ({
      id: `drawn-sub-${index + 1}`,
      type: 'drawn sub',
      set: 'drawn',
      q,
      needle: q,
    }),
  );
}

/** Titles as they stand and, every second one, as people shorten them. */
export function drawTitles(documents: BenchDocument[], count: number, seed: number) {
  const random = createRandom(seed);
  const titles = [...new Set(documents.map(({ title }) => title))];
  const longer = titles.filter((title) => shortenTitle(title) !== title);
  const drawn = new Map<string, string>();
  for (let tries = 0; drawn.size < count && tries < count * 100; tries++) {
    const isShort = drawn.size % 2 === 1 && longer.length > 0;
    const title = pick(isShort ? longer : titles, random);
    if (title === undefined) break;
    const q = isShort ? shortenTitle(title) : title;
    if (!drawn.has(q)) drawn.set(q, title);
  }
  return [...drawn].map(
    ([q, target], index): BenchQuery => ({
      id: `drawn-title-${index + 1}`,
      type: 'drawn title',
      set: 'drawn',
      q,
      target,
    }),
  );
}

/**
 * A title without the name of the country and without the marks of titles.
 * @example shortenTitle('中华人民共和国工会法') → '工会法'
 */
export const shortenTitle = (title: string) => title.replace(/中华人民共和国|[《》]/g, '');

/** The same few of many, spread evenly over them. */
export function thinOut<Item>(items: Item[], most: number): Item[] {
  if (items.length <= most) return items;
  return Array.from(
    { length: most },
    (_, index) => items[Math.floor((index * items.length) / most)] as Item,
  );
}

const pick = <Item>(items: Item[], random: () => number) =>
  items[Math.floor(random() * items.length)];
