import type { Answer, Question, Reply, Wish } from '#src/search/answer.ts';
import { ask } from './ask.ts';
import { openIndex, type SearchIndex } from './open-index.ts';
import { watchFetch } from './watch-fetch.ts';

const fetches = watchFetch();
let opening: Promise<SearchIndex> | undefined;

addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  postMessage(await reply(data));
});

/** The site may have been published anew since the index was opened, and the old one be gone: what fails is tried with the current one. */
async function reply({ id, ...wish }: Question): Promise<Reply> {
  const wasOpen = opening !== undefined;
  try {
    return { id, answer: await askIndex(wish) };
  } catch (error) {
    if (!wasOpen) return { id, failure: String(error) };
  }
  return askIndex(wish).then(
    (answer): Reply => ({ id, answer }),
    (error): Reply => ({ id, failure: String(error) }),
  );
}

/** After a failure the index is opened anew, so that the next question may succeed. */
async function askIndex(wish: Wish): Promise<Answer> {
  try {
    opening ??= openIndex();
    const answer = await ask(await opening, wish);
    if (fetches.hasFailed()) throw new Error('A part of the index could not be fetched.');
    return answer;
  } catch (error) {
    opening = undefined;
    fetches.reset();
    throw error;
  }
}
