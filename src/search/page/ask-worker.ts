import type { Answer, Question, Reply, Wish } from '#src/search/answer.ts';
import workerAddress from '../engine/search-worker.ts?worker&url';

/** A worker that does not answer for so long will not. */
const patience = 20_000;

interface Pending {
  resolve: (answer: Answer) => void;
  reject: (reason: Error) => void;
}

let worker: Worker | undefined;
let asked = 0;
const pending = new Map<number, Pending>();

/** This browser cannot run the search at all: it lacks module workers or WebAssembly. */
export class OldBrowserError extends Error {}

/** Ask the search worker; it is started by the first question. @throws when it cannot answer. */
export async function askWorker(wish: Wish): Promise<Answer> {
  worker ??= startWorker();
  const id = ++asked;
  const question: Question = { id, ...wish };
  return new Promise<Answer>((resolve, reject) => {
    pending.set(id, { resolve, reject });
    setTimeout(() => settle(id, { id, failure: 'No answer in time.' }), patience);
    worker?.postMessage(question);
  });
}

/** @throws where workers cannot be modules, since Pagefind is one, and where there is no WebAssembly. */
function startWorker(): Worker {
  if (typeof WebAssembly === 'undefined')
    throw new OldBrowserError('This browser has no WebAssembly.');
  let isModule = false;
  const options: WorkerOptions = {
    get type(): WorkerType {
      isModule = true;
      return 'module';
    },
  };
  const started = new Worker(workerAddress, options);
  if (!isModule) {
    started.terminate();
    throw new OldBrowserError('This browser has no module workers.');
  }
  started.addEventListener('message', ({ data }: MessageEvent<Reply>) => settle(data.id, data));
  started.addEventListener('error', () => {
    worker = undefined;
    for (const id of [...pending.keys()]) settle(id, { id, failure: 'The worker did not run.' });
  });
  return started;
}

function settle(id: number, reply: Reply) {
  const question = pending.get(id);
  pending.delete(id);
  if ('answer' in reply) question?.resolve(reply.answer);
  else question?.reject(new Error(reply.failure));
}
