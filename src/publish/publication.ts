import { join } from 'node:path';
import type { Head } from './describe-head.ts';
import type { PublishParts } from './parts.ts';
import { releaseFolder, workOf } from './release.ts';
import type { Print, RunStep } from './steps.ts';

/** One publish on its way: what it is about and where its parts lie. */
export interface Publication {
  dir: string;
  /** The project. */
  root: string;
  name: string;
  /** When it began, and the mtime of all that is new: milliseconds, whole seconds. */
  time: number;
  head: Head;
  by: string;
  /** The release visitors see meanwhile. */
  previous: string | undefined;
  /** A folder that was built already. */
  built: string | undefined;
  keep: number;
  remote: string | undefined;
  parts: PublishParts;
  print: Print;
  step: RunStep;
}

/** Where the parts of a publish that is not done yet lie. */
export function placesOf({ dir, name, previous, built }: Publication) {
  const work = join(workOf(dir), name);
  return {
    work,
    built: built ?? join(work, 'built'),
    making: join(work, 'release'),
    release: releaseFolder(dir, name),
    /** `site/` of the current release. */
    previousSite: previous && join(releaseFolder(dir, previous), 'site'),
  };
}
