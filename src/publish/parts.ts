import { headersFor } from '#src/serve/headers.ts';
import { buildForPublish } from './build-for-publish.ts';
import type { ImmutableTest } from './carry-assets.ts';
import { placeholderCheck, placeholderHeaders } from './placeholders.ts';
import type { Quarantined } from './release.ts';

/** A built site, or why there is none. */
export interface BuildResult {
  outcome: 'built' | 'built-without' | 'stopped';
  quarantined: readonly Quarantined[];
  /** What is printed, in Chinese. */
  report: string;
}

/** Something that keeps a built site from being published. */
export interface OutputFault {
  check: string;
  path: string;
  problem: string;
  cure: string;
}

/** What publishing takes from the rest of the project. */
export interface PublishParts {
  /** Build a commit of the project at `root` into `outDir`, which does not exist yet. */
  build: (options: {
    root: string;
    commit?: string;
    outDir: string;
    print: (line: string) => void;
  }) => Promise<BuildResult>;
  check: (folder: string) => Promise<readonly OutputFault[]>;
  /** Configuration of the web server, by file name, that belongs to the release. */
  formatHeaders: () => Record<string, string>;
  isImmutable: ImmutableTest;
}

/** The parts that `npm run publish` works with. */
export const parts: PublishParts = {
  build: buildForPublish,
  check: placeholderCheck,
  formatHeaders: placeholderHeaders,
  isImmutable: (path) => headersFor(path)['Cache-Control']?.includes('immutable') ?? false,
};
