import type { Question, Reply } from '#src/search/answer.ts';
import { ask } from './ask.ts';
import { openIndex, type SearchIndex } from './open-index.ts';
import { watchFetch } from './watch-fetch.ts';

const fetches = watchFetch();
let opening: Promise<SearchIndex> | undefined;

addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  postMessage(await reply(data));
});

/** After a failure the index is opened anew, so that the next question may succeed. */
async function reply({ id, ...wish }: Question): Promise<Reply> {
  try {
    opening ??= openIndex();
    const answer = await ask(await opening, wish);
    if (fetches.hasFailed()) throw new Error('A part of the index could not be fetched.');
    return { id, answer };
  } catch (error) {
    opening = undefined;
    fetches.reset();
    return { id, failure: String(error) };
  }
}
