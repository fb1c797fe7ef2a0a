import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchPublish } from './scratch-publish.ts';

const page = (text: string) => ({ 'index.html': text, '404.html': '没有' });

/** The folder as a publish of the last release leaves it when it is killed after that many of its last steps. */
async function killedAfter(step: 'half made' | 'made' | 'switched') {
  const scratch = scratchPublish();
  await scratch.publish(page('一'));
  const [first = ''] = scratch.releases();
  const log = readFileSync(join(scratch.to, 'publish.log'));
  scratch.commit('第二版');
  await scratch.publish(page('二'));
  const second = scratch.releases().find((name) => name !== first) ?? '';
  const { to } = scratch;
  mkdirSync(join(to, '.work', second), { recursive: true });
  writeFileSync(join(to, 'publish.log'), log);
  if (step !== 'switched') {
    rmSync(join(to, 'current'));
    symlinkSync(`releases/${first}`, join(to, 'current'));
    symlinkSync(`releases/${second}`, join(to, '.current-next'));
  }
  if (step === 'half made') {
    renameSync(join(to, 'releases', second), join(to, '.work', second, 'release'));
  }
  return { ...scratch, first, second };
}

test('a half made release goes, and the next publish succeeds', async () => {
  const { publish, to, first, second, releases, site } = await killedAfter('half made');
  await publish(page('三'));
  expect(readFileSync(site('index.html'), 'utf8')).toBe('三');
  expect(releases()).toHaveLength(2);
  expect(releases()).toContain(first);
  expect(releases()).not.toContain(second);
  expect(readdirSync(to).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('a release that was made but never shown is no place to roll back to', async () => {
  const { rollback, publish, releases, second, first } = await killedAfter('made');
  await publish(page('三'));
  expect(releases()).not.toContain(second);
  expect(await rollback()).toBe(first);
});

test('a publish that had switched counts, and gets its line in the log', async () => {
  const { publish, to, first, second, releases, log } = await killedAfter('switched');
  await publish(page('三'));
  expect(releases()).toEqual([first, second, readlinkSync(join(to, 'current')).slice(9)]);
  expect(log().map((line) => line[4])).toEqual([
    `已上线 ${first}`,
    `已上线（发布程序没走完，补记） ${second}`,
    expect.stringContaining('已上线 '),
  ]);
});

test('a rollback right after a killed publish works', async () => {
  const { rollback, to, first } = await killedAfter('switched');
  expect(await rollback()).toBe(first);
  expect(existsSync(join(to, '.work'))).toBe(false);
});
