import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Fault } from './fault.ts';
import type { JudgedFile } from './judge-file.ts';
import { limits } from './limits.ts';

/** A file to judge: its bytes, or the root to read it from. */
export interface JudgeJob {
  file: string;
  root?: string;
  bytes?: Uint8Array;
}

/** Judges files one after the other, each in bounded time. */
export interface TimedJudge {
  judge: (job: JudgeJob) => Promise<JudgedFile>;
  close: () => Promise<void>;
}

const judgeScript = new URL('./judge-worker.ts', import.meta.url);

/** However busy the machine is, nobody waits longer than this for one file. */
const mostSeconds = 30;

/**
 * A judge in a thread of its own. A file that takes more than two seconds of the processor is given up,
 * and the thread with it: nothing else ends a regular expression or a parser that has lost its way.
 * @param script What runs in the thread.
 */
export function createTimedJudge(script = judgeScript): TimedJudge {
  let thread: Promise<Worker> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function judge(job: JudgeJob): Promise<JudgedFile> {
    thread ??= startThread(script);
    const worker = await thread;
    worker.ref();
    const stopWatch = await watchTime(worker);
    const judged = await ask(worker, job);
    stopWatch();
    worker.unref();
    if (!judged) thread = undefined;
    return judged ?? { file: job.file, faults: [tooSlow(job.file)], isLost: true };
  }

  return {
    judge: (job) => {
      const next = last.then(() => judge(job));
      last = next.catch(() => undefined);
      return next;
    },
    close: async () => {
      await last;
      await (await thread)?.terminate();
      thread = undefined;
    },
  };
}

/** A thread that has read its modules. It keeps no process alive while it has nothing to do. */
async function startThread(script: URL): Promise<Worker> {
  const worker = new Worker(script);
  await once(worker, 'message');
  worker.unref();
  return worker;
}

/** The answer to a job; nothing when the thread ends without one. */
function ask(worker: Worker, job: JudgeJob): Promise<JudgedFile | undefined> {
  return new Promise((resolve) => {
    const answer = (judged?: JudgedFile) => {
      worker.off('message', answer).off('exit', end);
      resolve(judged);
    };
    const end = () => answer();
    worker.on('message', answer).on('exit', end);
    worker.postMessage(job);
  });
}

/** End a thread that has used up its time, from now on. Returns what stops the watch. */
async function watchTime(worker: Worker): Promise<() => void> {
  const before = await worker.cpuUsage();
  const started = Date.now();
  const timer = setInterval(async () => {
    const { user, system } = await worker.cpuUsage(before);
    const isLate = Date.now() - started > mostSeconds * 1000;
    if (isLate || (user + system) / 1e6 > limits.seconds) await worker.terminate();
  }, limits.seconds * 1000);
  return () => clearInterval(timer);
}

const tooSlow = (file: string): Fault => ({
  file,
  problem: `${limits.seconds}秒内读不完，写法太复杂`,
  cure: '多半是粘贴进了成片的符号：恢复上一版，再一小段一小段地改',
});
