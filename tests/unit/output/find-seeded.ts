import { expect } from 'vitest';
import { formatOutputFault } from '#src/output/fault.ts';
import { type Files, judgeFiles, makeFiles } from './sample-site.ts';

/** The page that most faults are seeded in. */
export const guide = '/guides/pay/index.html';

/** What one check says of the sample site after a change, a line a fault. */
export async function findSeeded(
  check: string,
  change: (files: Files) => void | Promise<void>,
  content: Record<string, string> = {},
): Promise<string[]> {
  const files = await makeFiles();
  await change(files);
  const faults = await judgeFiles(files, { only: [check], content });
  expect(faults.filter((fault) => fault.check !== check)).toEqual([]);
  return faults.map(formatOutputFault);
}
