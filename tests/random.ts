/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of the items; each as likely as its share says. @throws on an empty list. */
export function pickByShare<Item extends { share: number }>(
  items: readonly Item[],
  random: () => number,
): Item {
  let left = random() * items.reduce((sum, { share }) => sum + share, 0);
  const picked = items.find(({ share }) => {
    left -= share;
    return left < 0;
  });
  const last = picked ?? items.at(-1);
  if (!last) throw new Error('There is nothing to pick from.');
  return last;
}

/** One of the items, each as likely as the others. @throws on an empty list. */
export function pickOne<Item>(items: readonly Item[], random: () => number): Item {
  const picked = items[Math.floor(random() * items.length)];
  if (picked === undefined) throw new Error('There is nothing to pick from.');
  return picked;
}
