/**
 * `npm run audit`: asks the registry whether it has signed what lies in node_modules, and what is known against it.
 * Ends with 1 when a signature is wrong or missing. Where nobody answers it says so in a line and ends with 0.
 */
import { spawnSync } from 'node:child_process';
import { judgeAdvisories, judgeSignatures, type Verdict } from './judge-audit.ts';

const verdicts = [ask(judgeSignatures, 'signatures'), ask(judgeAdvisories)];
for (const { line } of verdicts) console.log(line);
process.exitCode = verdicts.some(({ state }) => state === 'bad') ? 1 : 0;

/** Ask once: waiting for a network that is not there would take more than a minute. */
function ask(judge: (stdout: string, stderr: string) => Verdict, ...subject: string[]): Verdict {
  const { stdout, stderr } = spawnSync(
    'npm',
    ['audit', ...subject, '--json', '--fetch-retries=0', '--fetch-timeout=10000'],
    { encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  return judge(stdout, stderr);
}
