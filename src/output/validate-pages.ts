import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { createValidator, type Validate } from './validate-page.ts';

/** A small site is done before a thread has started. */
const mostAlone = 40;
/** Pages that may wait for a thread: enough to keep it busy, few enough to stay small in memory. */
const mostWaiting = 4;

interface Thread {
  validate: Validate;
  waiting: number;
  /** Resolves when everything it was asked is answered. */
  last(): Promise<unknown>;
  stop(): Promise<unknown>;
}

/** Judges the markup of many pages, on all cores once there are many. */
export function createValidators() {
  let alone: Promise<Validate> | undefined;
  const threads: Thread[] = [];
  let pages = 0;
  let failure: unknown;
  return {
    /** Resolves when the page was taken on; `onFaults` is told what is wrong, sooner or later. */
    async add(path: string, html: string, onFaults: (faults: string[]) => void) {
      pages += 1;
      if (pages <= mostAlone) {
        alone ??= createValidator();
        const validate = await alone;
        return onFaults(await validate(path, html));
      }
      if (threads.length === 0) threads.push(...startThreads());
      const thread = threads.reduce((a, b) => (a.waiting <= b.waiting ? a : b));
      const judged = thread
        .validate(path, html)
        .then(onFaults)
        .catch((error: unknown) => {
          failure ??= error;
        });
      if (thread.waiting > mostWaiting) await judged;
    },
    /** Resolves when all pages are judged. @throws when a thread ended before its time. */
    async end() {
      await Promise.all(threads.map(({ last }) => last()));
      if (failure) throw failure;
    },
    /** Let the threads go. */
    stop: () => Promise.all(threads.map((thread) => thread.stop())),
  };
}

const startThreads = () => Array.from({ length: Math.min(8, availableParallelism()) }, startThread);

/** A thread answers in the order it was asked in. */
function startThread(): Thread {
  const worker = new Worker(new URL('./validate-worker.ts', import.meta.url));
  const waiting: { resolve: (faults: string[]) => void; reject: (error: Error) => void }[] = [];
  let last: Promise<unknown> = Promise.resolve();
  const fail = (error: Error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on('message', (faults: string[]) => waiting.shift()?.resolve(faults));
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('检查 HTML 的线程提前结束了，再检查一次')));
  return {
    get waiting() {
      return waiting.length;
    },
    validate(path, html) {
      const answer = new Promise<string[]>((resolve, reject) => waiting.push({ resolve, reject }));
      worker.postMessage({ path, html });
      last = answer.catch(() => undefined);
      return answer;
    },
    last: () => last,
    stop: () => worker.terminate(),
  };
}
