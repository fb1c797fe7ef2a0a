/**
 * Runs the npm scripts named on the command line in order and stops at the first that fails.
 * Ends with the time each took and, alone on the last line, how many tests ran.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

interface Count {
  passed: number;
  failed: number;
}

const total: Count = { passed: 0, failed: 0 };
const times: string[] = [];

for (const stage of process.argv.slice(2)) {
  const report = join(import.meta.dirname, `../test-results/count-${stage.replace(':', '-')}.json`);
  rmSync(report, { force: true });
  const start = Date.now();
  const { status } = spawnSync('npm', ['run', '--silent', stage], {
    stdio: 'inherit',
    env: { ...process.env, TEST_COUNT: report },
  });
  times.push(`${stage} ${Math.round((Date.now() - start) / 1000)} s`);
  const { passed, failed } = readCount(report);
  total.passed += passed;
  total.failed += status === 0 ? failed : Math.max(1, failed);
  if (status !== 0) {
    times.push(`stopped at “npm run ${stage}”`);
    break;
  }
}

console.log(`\n${times.join(', ')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Vitest and Playwright each write their own JSON; stages without tests write none. */
function readCount(report: string): Count {
  if (!existsSync(report)) return { passed: 0, failed: 0 };
  const data = JSON.parse(readFileSync(report, 'utf8'));
  return 'stats' in data
    ? { passed: data.stats.expected, failed: data.stats.unexpected + data.stats.flaky }
    : { passed: data.numPassedTests, failed: data.numFailedTests };
}
