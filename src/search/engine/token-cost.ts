/** So many neighbouring tokens, of which few are common: those cost most to fetch and say least. */
export function chooseWindow(tokens: string[], size: number, commonPairs: string): string[] {
  if (tokens.length <= size) return tokens;
  const costs = tokens.map((token) => costOf(token, commonPairs));
  let best = { start: 0, cost: Number.POSITIVE_INFINITY };
  for (let start = 0; start + size <= tokens.length; start++) {
    const cost = costs.slice(start, start + size).reduce((sum, one) => sum + one, 0);
    if (cost < best.cost) best = { start, cost };
  }
  return tokens.slice(best.start, best.start + size);
}

/** How much it costs to fetch a token: 1 for the most common pair of all, falling to 0. */
export function costOf(token: string, commonPairs: string): number {
  for (let place = 0; place < commonPairs.length; place += 2) {
    if (commonPairs.startsWith(token, place)) return 1 - place / commonPairs.length;
  }
  return 0;
}
