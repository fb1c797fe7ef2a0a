/**
 * A wording for every item, no two of them alike: the first of `wordings` by which it differs from all others. The last one must
 * differ for any two.
 */
export function tellApart<Item>(
  items: readonly Item[],
  wordings: readonly ((item: Item) => string)[],
): Map<Item, string> {
  const worded = new Map<Item, string>();
  let left = items;
  for (const word of wordings) {
    const counts = new Map<string, number>();
    for (const item of items) counts.set(word(item), (counts.get(word(item)) ?? 0) + 1);
    const isUnique = (item: Item) => counts.get(word(item)) === 1;
    for (const item of left.filter(isUnique)) worded.set(item, word(item));
    left = left.filter((item) => !isUnique(item));
  }
  return worded;
}
