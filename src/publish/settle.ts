import { settleKilled } from './clean-releases.ts';
import { isLogged, tryLog } from './publish-log.ts';
import { readRelease } from './release.ts';
import type { Print } from './steps.ts';

/** Bring to an end what a killed publish left; one that had switched already gets its line in the log. */
export function settle(dir: string, print: Print) {
  const name = settleKilled(dir);
  if (name === undefined || isLogged(dir, name)) return;
  const { commit, by, what, quarantined } = readRelease(dir, name);
  const outcome = `已上线（发布程序没走完，补记） ${name}`;
  const files = quarantined.map(({ file }) => file);
  tryLog(dir, print, {
    time: Date.now(),
    commit,
    by,
    what,
    outcome,
    seconds: '?',
    quarantined: files,
  });
}
