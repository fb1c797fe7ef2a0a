import { readBuiltForge } from '#src/desk/built-forge.ts';
import { readSettings } from '#src/gate/read-content.ts';
import { checkOutput } from '#src/output/check-output.ts';
import type { OutputFault } from '#src/output/fault.ts';
import { isImmutable } from '#src/serve/headers.ts';
import { formatServerHeaders } from '#src/serve/server-config/format-server-headers.ts';
import { type BuildOptions, type BuildOutcome, buildForPublish } from './build-for-publish.ts';
import type { ImmutableTest } from './carry-assets.ts';

/** What publishing takes from the rest of the project. */
export interface PublishParts {
  /** Build a commit of the project at `root` into `outDir`, which does not exist yet. */
  build: (options: BuildOptions) => Promise<BuildOutcome>;
  /** What keeps a built site from being published. */
  check: (built: string, root: string) => Promise<readonly OutputFault[]>;
  /** Configuration of the web server, by file name, that belongs to the release. */
  formatHeaders: (places: { root: string; built: string }) => Record<string, string>;
  isImmutable: ImmutableTest;
}

/** The parts that `npm run publish` works with. */
export const parts: PublishParts = {
  build: buildForPublish,
  check: (built, root) => checkOutput(built, { root }),
  formatHeaders: ({ root, built }) =>
    formatServerHeaders(
      () => readSettings(root, 'map', []),
      () => readBuiltForge(built)?.origins ?? [],
    ),
  isImmutable,
};
