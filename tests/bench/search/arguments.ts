import { parseArgs } from 'node:util';
import { readCount } from '../read-count.ts';

/** What can be measured by itself. */
const partNames = ['index', 'quality', 'bytes', 'latency'] as const;
export type PartName = (typeof partNames)[number];

/** What is measured, and on what. */
export interface Arguments {
  /** Files of law texts. */
  corpora: string[];
  /** Whether the site’s own content is measured, too. */
  withSite: boolean;
  parts: PartName[];
  /** How often each index is built. */
  runs: number;
  /** At most so many queries of each corpus are asked. */
  sample: number;
}

/** Read the command line. @throws with what may be written, when it is something else. */
export function readArguments(given: string[]): Arguments {
  const { values } = parseArgs({
    args: given,
    options: {
      corpus: { type: 'string', multiple: true },
      'without-site': { type: 'boolean', default: false },
      only: { type: 'string', multiple: true },
      runs: { type: 'string', default: '1' },
      sample: { type: 'string', default: '100000' },
    },
  });
  const wrong = values.only?.find((part) => !isPart(part));
  if (wrong) throw new Error(`--only ${wrong} is unknown. Write one of: ${partNames.join(', ')}.`);
  return {
    corpora: values.corpus ?? [],
    withSite: !values['without-site'],
    parts: values.only?.filter(isPart) ?? [...partNames],
    runs: readCount('runs', values.runs),
    sample: readCount('sample', values.sample),
  };
}

const isPart = (text: string): text is PartName => (partNames as readonly string[]).includes(text);
