/** Finds a Chromium for the browser tests, or installs one, and says so in one line. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChromium } from '#src/lib/find-chromium.ts';

const isRoot = process.getuid?.() === 0;
const isDebian = existsSync('/etc/debian_version') && !readSystemName().includes('ubuntu');
const found =
  findChromium() ?? (existsSync(chromium.executablePath()) ? 'Playwright’s' : undefined);

if (found) console.log(`Chromium for the browser tests: ${found}`);
else if (isRoot && isDebian) {
  console.log('No Chromium found: installing chromium and fonts-noto-cjk with apt-get.');
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk']);
} else {
  console.log('No Chromium found: installing one with Playwright. CHROMIUM=/path names your own.');
  run('npx', ['playwright', 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium']);
}

function readSystemName(): string {
  return existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8').toLowerCase() : '';
}

function run(command: string, parameters: string[]) {
  const { status, stdout, stderr } = spawnSync(command, parameters, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status === 0) return;
  console.error(`${stdout}\n${stderr}`);
  console.error(
    `${command} failed. Install Chromium by hand, or name one: CHROMIUM=/path npm test`,
  );
  process.exit(1);
}
