import type { Run } from '#src/search/tokenize.ts';
import { byScore, type Found, readHit } from './found.ts';
import type { SearchIndex } from './open-index.ts';

/** Characters from all over the range of common ones: a lone character’s bigrams are spread over several files. */
const probes = Array.from({ length: 64 }, (_, index) =>
  String.fromCodePoint(0x4e00 + Math.floor((index * 0x51a5) / 63)),
);

/** Entries that contain every run as it stands, best first. */
export async function findExact(index: SearchIndex, runs: Run[]): Promise<Found[]> {
  const [first, ...others] = await Promise.all(
    dropLoneCharacters(runs).map((run) => findRun(index, run)),
  );
  if (!first) return [];
  const scores = others.map((hits) => new Map(hits.map(({ id, score }) => [id, score])));
  return first
    .filter(({ id }) => scores.every((hits) => hits.has(id)))
    .map((hit) => ({
      ...hit,
      score: scores.reduce((sum, hits) => sum + (hits.get(hit.id) ?? 0), hit.score),
    }))
    .sort(byScore);
}

/** Entries that contain the run: the phrase says which, the search for all its tokens how well they fit. */
async function findRun(index: SearchIndex, { text, tokens }: Run): Promise<Found[]> {
  if (isLoneCharacter(text)) {
    await index.preload(probes.map((probe) => text + probe).join(' '));
    return (await index.search(text)).map(readHit);
  }
  const [ranked, phrase] = await Promise.all([
    index.search(tokens.join(' ')),
    index.search(`"${tokens.join(' ')}"`),
  ]);
  const scores = new Map(ranked.map(({ id, score }) => [id, score]));
  return phrase.map((hit) => ({ ...readHit(hit), score: scores.get(hit.id) ?? 0 })).sort(byScore);
}

/** Beside longer runs a lone character says too little. */
function dropLoneCharacters(runs: Run[]): Run[] {
  const longer = runs.filter(({ text }) => !isLoneCharacter(text));
  return longer.length > 0 ? longer : runs;
}

const isLoneCharacter = (text: string) => /^\p{Script=Han}$/u.test(text);
