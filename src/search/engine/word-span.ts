/**
 * The shortest stretch that holds one place of every list.
 * @example measureSpan([[3, 90], [94, 200]]) → 4
 */
export function measureSpan(lists: number[][]): number {
  const places = lists
    .flatMap((list, word) => list.map((place) => ({ place, word })))
    .sort((a, b) => a.place - b.place);
  const latest = new Map<number, number>();
  let shortest = Number.POSITIVE_INFINITY;
  for (const { place, word } of places) {
    latest.set(word, place);
    if (latest.size === lists.length) {
      shortest = Math.min(shortest, place - Math.min(...latest.values()));
    }
  }
  return shortest;
}
