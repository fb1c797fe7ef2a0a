import { nameToken, type Run, readFolded } from '#src/search/tokenize.ts';
import { byScore, type Found, readHit } from './found.ts';
import type { SearchIndex } from './open-index.ts';
import { chooseWindow } from './token-cost.ts';

/** Characters from all over the range of common ones: a lone character’s bigrams are spread over several files. */
const probes = Array.from({ length: 64 }, (_, index) =>
  String.fromCodePoint(0x4e00 + Math.floor((index * 0x51a5) / 63)),
);

/** A long run is first looked for by so many of its tokens; most often that leaves few enough to read. */
const windows = [3, 9, Number.POSITIVE_INFINITY];
/** So many are read anyway, to be shown. */
const few = 10;
/** So many are read to see what stands behind a word. */
const readable = 40;

/** Entries that contain every run as it stands, best first. The longest run leaves fewest to look through for the others. */
export async function findExact(index: SearchIndex, runs: Run[]): Promise<Found[]> {
  const [longest, ...others] = dropLoneCharacters(runs).sort(
    (a, b) => b.tokens.length - a.tokens.length,
  );
  if (!longest) return [];
  let hits = await findRun(index, longest);
  for (const run of others) {
    hits = await (hits.length <= few
      ? keepHolders(hits, run)
      : findRun(index, run).then((more) => intersect(hits, more)));
  }
  return hits.sort(byScore);
}

function intersect(hits: Found[], others: Found[]): Found[] {
  const scores = new Map(others.map(({ id, score }) => [id, score]));
  return hits
    .filter(({ id }) => scores.has(id))
    .map((hit) => ({ ...hit, score: hit.score + (scores.get(hit.id) ?? 0) }));
}

/** Entries that are called so, whole. */
export async function findNamed(index: SearchIndex, name: string): Promise<Found[]> {
  if (name.length < 2) return [];
  const hits = await index.search(`"${nameToken(name)}"`);
  return hits.map((hit) => ({ ...readHit(hit), isNamed: true }));
}

/** Entries that contain the run. Of a long one only as much is fetched as tells them from all others. */
async function findRun(index: SearchIndex, run: Run): Promise<Found[]> {
  if (isLoneCharacter(run.text)) {
    await index.preload(probes.map((probe) => run.text + probe).join(' '));
    return (await index.search(run.text)).map(readHit);
  }
  const isOpen = openCharacter(run) !== '';
  let hits: Found[] = [];
  for (const size of windows) {
    const tokens = chooseWindow(run.tokens, size, index.vocabulary.commonPairs);
    hits = await findPhrase(index, tokens);
    const isWhole = tokens.length === run.tokens.length;
    if (hits.length === 0 || (isWhole && !isOpen)) return hits;
    if (hits.length <= (isWhole ? readable : few)) return keepHolders(hits, run);
    if (isWhole) return hits;
  }
  return hits;
}

/** A last Han character behind a word has no token, as it stands in texts together with the next: the 天 of 15天. */
const openCharacter = ({ text, tokens }: Run): string =>
  /\p{Script=Han}$/u.test(tokens.at(-1) ?? '') ? '' : (/\p{Script=Han}$/u.exec(text)?.[0] ?? '');

/**
 * The phrase says which entries hold the tokens; how often they hold the rarest of them says how well they fit.
 * Pagefind looks for whatever begins like a token, which takes it long: one is enough.
 */
async function findPhrase(index: SearchIndex, tokens: string[]): Promise<Found[]> {
  const { commonPairs } = index.vocabulary;
  const phrase = await index.search(`"${tokens.join(' ')}"`);
  if (phrase.length === 0) return [];
  const [rarest = ''] = chooseWindow(tokens, 1, commonPairs);
  const holders = new Map((await index.search(rarest)).map((hit) => [hit.id, hit]));
  return phrase
    .map((hit) => {
      const { score = 0, words = [] } = holders.get(hit.id) ?? {};
      return readHit({ ...hit, score, words });
    })
    .sort(byScore);
}

/** Those whose text holds all tokens of the run in a row. */
async function keepHolders(hits: Found[], run: Run): Promise<Found[]> {
  const phrase = ` ${run.tokens.join(' ')} ${openCharacter(run)}`;
  const held = await Promise.all(
    hits.map(async ({ data }) => {
      const { content, meta } = await data();
      return [content, meta['title'] ?? '', meta['aliases'] ?? ''].some((text) =>
        readFolded(text).includes(phrase),
      );
    }),
  );
  return hits.filter((_, place) => held[place]);
}

/** Beside longer runs a lone character says too little. */
function dropLoneCharacters(runs: Run[]): Run[] {
  const longer = runs.filter(({ text }) => !isLoneCharacter(text));
  return longer.length > 0 ? longer : [...runs];
}

const isLoneCharacter = (text: string) => /^\p{Script=Han}$/u.test(text);
