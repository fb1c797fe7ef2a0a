import { parentPort } from 'node:worker_threads';
import type { Fault } from './fault.ts';
import { type JudgedFile, judgeFile, readAndJudge } from './judge-file.ts';
import type { JudgeJob } from './judge-in-time.ts';

/* Runs in a thread of its own, started by judge-in-time.ts, so that a file nobody can judge in time can be given up. */

async function judge({ file, root, bytes }: JudgeJob): Promise<JudgedFile> {
  try {
    return await (bytes ? judgeFile(file, bytes) : readAndJudge(root ?? '.', file));
  } catch (error) {
    return { file, faults: [unreadable(file, error)], isLost: true };
  }
}

const unreadable = (file: string, error: unknown): Fault => ({
  file,
  problem: `读不出来（${error instanceof Error ? error.message : String(error)}）`,
  cure: '从版本历史里恢复上一版，再一小段一小段地改',
});

parentPort?.on('message', (job: JudgeJob) => {
  judge(job).then((judged) => parentPort?.postMessage(judged));
});
parentPort?.postMessage('ready');
