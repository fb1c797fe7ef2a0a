import { parseArgs } from 'node:util';
import { readCount } from '../read-count.ts';

/** What is measured, and how often. */
export interface Arguments {
  rounds: number;
  /** How many venues are drawn. */
  counts: number[];
}

const allCounts = ['200', '2000', '10000', '50000'];

/** Read the command line. @throws with what may be written, when it is something else. */
export function readArguments(given: string[]): Arguments {
  const { values } = parseArgs({
    args: given,
    options: {
      rounds: { type: 'string', default: '3' },
      only: { type: 'string', multiple: true, default: allCounts },
    },
  });
  return {
    rounds: readCount('rounds', values.rounds),
    counts: values.only.map((count) => readCount('only', count)),
  };
}
