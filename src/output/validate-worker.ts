/** Judges the markup of pages in a thread of its own: that takes longer than everything else together. */
import { parentPort } from 'node:worker_threads';
import { createValidator } from './validate-page.ts';

const validate = await createValidator();
let last = Promise.resolve();

// One after the other: answers must come in the order of the questions.
parentPort?.on('message', ({ path, html }: { path: string; html: string }) => {
  last = last.then(async () => parentPort?.postMessage(await validate(path, html)));
});
