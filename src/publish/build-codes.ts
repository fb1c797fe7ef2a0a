import type { BuildOutcome } from './build-for-publish.ts';

/** How `npm run build:publish` ends. */
export const codes: Record<BuildOutcome['outcome'], number> = {
  built: 0,
  'built-without': 3,
  stopped: 1,
};

const opening = '── 内容 ──';

/** The report on the content, as it stands at the end of what the build prints. */
export const markReport = (report: string): string => `${opening}\n${report}`;

/** The report in what the build has printed. */
export const findReport = (said: string): string =>
  said.slice(said.lastIndexOf(opening) + opening.length).trim();
