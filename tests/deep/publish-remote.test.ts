import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findProgram } from '../find-program.ts';
import { scratchFolder, snapshot, startRunner, versionedSite } from './publish-scratch.ts';

let scratch: ReturnType<typeof scratchFolder>;
let remote: string;
let log: string;

beforeEach(() => {
  scratch = scratchFolder();
  remote = join(scratch.folder, 'remote');
  log = join(scratch.folder, 'rclone.log');
});
afterEach(() => scratch.remove());

/** Publish a version and upload it; rclone writes its own log. */
function upload(version: number, env: NodeJS.ProcessEnv = {}) {
  const { root, to, write } = scratch;
  const from = write(`v${version}`, { ...versionedSite(version, 12), [`only${version}.txt`]: 'a' });
  rmSync(log, { force: true });
  return startRunner(['--root', root, '--to', to, '--from', from, '--remote', remote], {
    RCLONE: findProgram({ name: 'rclone', packages: ['rclone'] }),
    RCLONE_LOG_FILE: log,
    RCLONE_LOG_LEVEL: 'INFO',
    ...env,
  }).ended;
}

/** What rclone did, in its own words: `Copied`, `Deleted`, and which file. */
const deeds = () =>
  readFileSync(log, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, path = '', deed = ''] = /INFO {2}: (.+): (Copied|Deleted)/.exec(line) ?? [];
      return deed ? [{ deed, path }] : [];
    });

/** Pages of the remote site that name something that is not there. */
function listBrokenPages(): string[] {
  const names = readdirSync(remote, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.html'))
    .filter((name) => {
      const page = readFileSync(join(remote, name), 'utf8');
      const assets = [...page.matchAll(/(?:href|src)="\/(_astro\/[^"]+)"/g)].map(
        ([, path = '']) => path,
      );
      return assets.some((path) => !existsSync(join(remote, path)));
    });
}

/** What is uploaded: the current release without the compressed files beside it. */
const wanted = () =>
  Object.fromEntries(
    Object.entries(snapshot(join(scratch.to, 'current', 'site'))).filter(
      ([path]) => !/\.(br|gz)$/.test(path),
    ),
  );

test('uploads hashed files first, pages last, and deletes at the end', async () => {
  expect((await upload(1)).status).toBe(0);
  expect(snapshot(remote)).toEqual(wanted());
  for (const version of [2, 3, 4]) expect((await upload(version)).status).toBe(0);
  const { status, output } = await upload(5);
  expect(status, output).toBe(0);
  const stageOf = ({ deed, path }: { deed: string; path: string }) => {
    if (deed === 'Deleted') return 'deleted';
    if (path.startsWith('_astro/')) return 'hashed';
    return path.endsWith('.html') ? 'page' : 'other';
  };
  const stages = deeds().map(stageOf);
  expect(stages.filter((stage, at) => stage !== stages[at - 1])).toEqual([
    'hashed',
    'other',
    'page',
    'deleted',
  ]);
  expect(deeds().map(({ path }) => path)).toEqual(
    expect.arrayContaining(['only5.txt', 'only4.txt']),
  );
  expect(snapshot(remote)).toEqual(wanted());
});

test('leaves what it has not uploaded itself', async () => {
  await upload(1);
  writeFileSync(join(remote, 'somebody-elses.txt'), 'here');
  await upload(2);
  expect(readFileSync(join(remote, 'somebody-elses.txt'), 'utf8')).toBe('here');
  expect(existsSync(join(remote, 'only1.txt'))).toBe(false);
});

test('interrupted before any of its steps, it leaves pages that work, and goes on the next time', async () => {
  await upload(0);
  const counter = join(scratch.folder, 'calls');
  const wrapper = join(scratch.folder, 'rclone');
  const rclone = findProgram({ name: 'rclone', packages: ['rclone'] });
  writeFileSync(
    wrapper,
    `#!/bin/sh
echo call >> ${counter}
[ "$(wc -l < ${counter})" -lt "$STOP_AT" ] || { echo 'line lost' >&2; exit 1; }
exec ${rclone} "$@"\n`,
  );
  chmodSync(wrapper, 0o755);
  for (const stop of [1, 2, 3, 4]) {
    rmSync(counter, { force: true });
    const cut = await upload(stop * 2 - 1, { RCLONE: wrapper, STOP_AT: String(stop) });
    expect(cut.status).toBe(1);
    expect(cut.output).toContain('line lost');
    expect(cut.output).toContain('本机的网站不受影响');
    expect(listBrokenPages(), `stopped before call ${stop}`).toEqual([]);
    expect((await upload(stop * 2)).status).toBe(0);
    expect(snapshot(remote)).toEqual(wanted());
  }
  expect(readFileSync(join(scratch.to, 'publish.log'), 'utf8')).toContain('上传没有完成');
});

test('says how to install rclone where there is none', async () => {
  mkdirSync(join(scratch.folder, 'bin'));
  const { status, output } = await upload(1, { RCLONE: join(scratch.folder, 'bin/rclone') });
  expect(status).toBe(1);
  expect(output).toContain('ENOENT');
  expect(readFileSync(join(scratch.to, 'current/site/only1.txt'), 'utf8')).toBe('a');
});
