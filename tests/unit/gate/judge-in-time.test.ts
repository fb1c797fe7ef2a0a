import { expect, onTestFinished, test } from 'vitest';
import { createTimedJudge } from '#src/gate/judge-in-time.ts';
import { sampleContent } from './sample-content.ts';

const guide = 'content/guides/unpaid-wages.md';

function openJudge(script?: URL) {
  const judge = createTimedJudge(script);
  onTestFinished(() => judge.close());
  return (file: string, text = '') => judge.judge({ file, bytes: Buffer.from(text) });
}

test('a file in order comes back with what it holds', async () => {
  const { faults, entry } = await openJudge()(guide, sampleContent[guide]);
  expect(faults).toEqual([]);
  expect(entry?.slug).toBe('unpaid-wages');
});

test('a file that takes for ever is given up, and the next one is judged all the same', async () => {
  const judge = openJudge(new URL('./lost-worker.ts', import.meta.url));
  const [lost, next] = await Promise.all([judge('lost'), judge('next')]);
  expect(lost.faults).toEqual([
    {
      file: 'lost',
      problem: '2秒内读不完，写法太复杂',
      cure: '多半是粘贴进了成片的符号：恢复上一版，再一小段一小段地改',
    },
  ]);
  expect(next.faults).toEqual([]);
});

test('a file that is not there is a fault of that file', async () => {
  const judge = createTimedJudge();
  onTestFinished(() => judge.close());
  const { faults } = await judge.judge({ file: 'content/guides/gone.md', root: '/nowhere' });
  expect(faults).toEqual([expect.objectContaining({ file: 'content/guides/gone.md' })]);
});
