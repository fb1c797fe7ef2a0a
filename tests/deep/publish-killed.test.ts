import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { hashOf, scratchFolder, snapshot, versionedSite } from './publish-scratch.ts';

const rounds = 30;
const random = createRandom(20261122);
const { folder, to, write, publish, rollback, remove } = scratchFolder();
// Thousands of files, on a disk that others use, too.
afterAll(remove, 120_000);

const siteOf = (version: number) => versionedSite(version, 150);
const current = () => join(to, readlinkSync(join(to, 'current')));

/** Nothing of a publish lies about, and every release that is there has been shown. */
function expectNothingLeft() {
  expect(readdirSync(to).filter((name) => name.startsWith('.'))).toEqual([]);
  const releases = readdirSync(join(to, 'releases'));
  const log = readFileSync(join(to, 'publish.log'), 'utf8');
  expect(releases.filter((name) => !log.includes(` ${name}\t`))).toEqual([]);
  expect(releases.length).toBeLessThanOrEqual(5);
}

/** Every file of a site is there as it was built, and its manifest says so. */
function expectWhole(site: Record<string, string>) {
  const expected = Object.fromEntries(
    Object.entries(site).map(([path, text]) => [path, hashOf(text)]),
  );
  expect(snapshot(join(current(), 'site'))).toMatchObject(expected);
  const { files } = JSON.parse(readFileSync(join(current(), 'release.json'), 'utf8'));
  expect(files).toEqual(expected);
}

test(`a publish killed at ${rounds} moments leaves the old site or the new one`, async () => {
  expect((await publish(write('v0', siteOf(0))).ended).status).toBe(0);
  /** How long the last publish took that nobody killed, in milliseconds. */
  let whole = 0;
  const publishWhole = async (version: number) => {
    const start = performance.now();
    const { status, output } = await publish(write(`v${version}`, siteOf(version))).ended;
    whole = performance.now() - start;
    expect(output).toContain('发布完成');
    expect(status).toBe(0);
    rmSync(join(folder, `v${version}`), { recursive: true });
  };
  await publishWhole(1);
  const seen: Record<string, number> = {};
  for (let round = 1; round <= rounds; round += 1) {
    const [old, name] = [snapshot(current()), basename(current())];
    const [killed, after] = [round * 2, round * 2 + 1];
    const { child, ended } = publish(write(`v${killed}`, siteOf(killed)));
    // One moment in each thirtieth of the time that a publish takes.
    await wait(((round - 1 + random()) / rounds) * whole);
    child.kill('SIGKILL');
    const { output } = await ended;
    if (basename(current()) === name) expect(snapshot(current())).toEqual(old);
    else expectWhole(siteOf(killed));
    const step = output
      .split('\n')
      .findLast((line) => line.startsWith('['))
      ?.slice(1, 2);
    const what = `${basename(current()) === name ? 'old' : 'new'} in step ${step ?? 0}`;
    seen[what] = (seen[what] ?? 0) + 1;
    rmSync(join(folder, `v${killed}`), { recursive: true });
    await publishWhole(after);
    expectWhole(siteOf(after));
    expectNothingLeft();
  }
  console.log(`A publish takes ${Math.round(whole)} ms. Killed:`, seen);
  expect(Object.keys(seen).length).toBeGreaterThan(1);
  // All of them are of one commit, which a rollback without a name passes over.
  const [before = ''] = readdirSync(join(to, 'releases')).sort().slice(-2);
  const { status, output } = await rollback(before).ended;
  expect(status, output).toBe(0);
  expect(basename(current())).toBe(before);
  expect(existsSync(join(to, '.work'))).toBe(false);
});
