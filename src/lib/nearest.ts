/**
 * The candidate most like `word`, or undefined when none is close enough to be what was meant.
 * @example findNearest('titel', ['title', 'topics']) → 'title'
 */
export function findNearest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.ceil(word.length / 2)) + 1;
  const wanted = word.toLowerCase();
  const length = [...wanted].length;
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    // No fewer characters can turn one into the other: a pasted page is not compared with every name there is.
    if (Math.abs(length - [...known].length) >= least) continue;
    const distance = editDistance(wanted, known);
    if (distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

/** How many characters must be added, dropped, changed or swapped with their neighbour to turn one word into another. */
export function editDistance(from: string, to: string): number {
  const source = [...from];
  const target = [...to];
  let beforeLast: number[] = [];
  let last = Array.from({ length: target.length + 1 }, (_, index) => index);
  for (let i = 1; i <= source.length; i++) {
    const row = [i];
    for (let j = 1; j <= target.length; j++) {
      const same = source[i - 1] === target[j - 1];
      let cost = Math.min(at(row, j - 1) + 1, at(last, j) + 1, at(last, j - 1) + (same ? 0 : 1));
      const swapped = source[i - 1] === target[j - 2] && source[i - 2] === target[j - 1];
      if (i > 1 && j > 1 && swapped) cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return at(last, target.length);
}

const at = (row: number[], index: number) => row[index] ?? Number.POSITIVE_INFINITY;
