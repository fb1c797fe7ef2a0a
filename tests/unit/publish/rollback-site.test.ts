import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hold, readHeld } from '#src/publish/held-commits.ts';
import { describeReleases } from '#src/publish/release-list.ts';
import { scratchPublish } from './scratch-publish.ts';

const version = (name: string) => ({ 'index.html': name, [`_astro/page.${name}.js`]: name });

async function published(...names: string[]) {
  const scratch = scratchPublish();
  for (const name of names) {
    scratch.commit(`第${name}版`);
    await scratch.publish(version(name));
  }
  return { ...scratch, page: () => readFileSync(scratch.site('index.html'), 'utf8') };
}

test('shows the release before again', async () => {
  const { rollback, page, releases, to, said } = await published('a', 'b');
  expect(await rollback()).toBe(releases()[0]);
  expect(page()).toBe('a');
  expect(readlinkSync(join(to, 'current'))).toBe(`releases/${releases()[0]}`);
  expect(said[0]).toMatch(/^网站已换成 .*第a版）/);
});

test('goes on back, release by release, and says when there is none', async () => {
  const { rollback, page } = await published('a', 'b', 'c');
  await rollback();
  await rollback();
  expect(page()).toBe('a');
  await expect(rollback()).rejects.toThrow('之前没有别的提交做成的版本');
});

test('passes over rebuilds of the same commit, and keeps what is before them', async () => {
  const { rollback, publish, page, releases } = await published('a', 'b');
  const [first = ''] = releases();
  for (const night of ['1', '2', '3']) {
    await publish({ ...version('b'), 'day.txt': night }, { keep: 2 });
  }
  expect(releases()).toContain(first);
  expect(await rollback()).toBe(first);
  expect(page()).toBe('a');
});

test('shows a release by its name, later ones too', async () => {
  const { rollback, page, releases } = await published('a', 'b', 'c');
  const [first = '', , third = ''] = releases();
  await rollback(first);
  await rollback(third);
  expect(page()).toBe('c');
  await expect(rollback(third)).rejects.toThrow('正是现在的一版');
  await expect(rollback('20200101-000000-abcdef0')).rejects.toThrow(
    '没有“20200101-000000-abcdef0”这一版',
  );
  await expect(rollback('../../etc')).rejects.toThrow('没有“../../etc”这一版');
});

test('keeps what open pages of the newer releases ask for', async () => {
  const { rollback, site, releases } = await published('a', 'b', 'c');
  await rollback(releases()[0]);
  expect(readFileSync(site('_astro/page.b.js'), 'utf8')).toBe('b');
  expect(readFileSync(site('_astro/page.c.js'), 'utf8')).toBe('c');
  expect(existsSync(site('_astro/page.c.js.br'))).toBe(true);
});

test('does not let the next publish of that commit bring it back, unless wished', async () => {
  const { rollback, publish, page, log, to } = await published('a', 'b');
  await rollback();
  await expect(publish(version('b'))).rejects.toMatchObject({
    status: 4,
    message: expect.stringContaining('上线后被退回了（“李审核”'),
  });
  expect(page()).toBe('a');
  expect(log().at(-1)?.[4]).toBe('没有发布：这个提交被退回过');
  await publish(version('b'), { again: true });
  expect(page()).toBe('b');
  expect(readHeld(to)).toEqual([]);
  expect(await publish(version('b'))).toBe(0);
});

test('publishes the commit after the one that was rolled back', async () => {
  const { rollback, publish, commit, page } = await published('a', 'b');
  await rollback();
  commit('改好了');
  await publish(version('c'));
  expect(page()).toBe('c');
});

test('rolls back to what visitors saw before, not to what was rolled back', async () => {
  const { rollback, publish, commit, page } = await published('a', 'b');
  await rollback();
  commit('改好了');
  await publish(version('c'));
  await rollback();
  expect(page()).toBe('a');
});

test('going to the newer release again lets its commit be published again', async () => {
  const { rollback, publish, releases, to } = await published('a', 'b');
  await rollback();
  await rollback(releases()[1]);
  expect(readHeld(to)).toEqual([]);
  expect(await publish(version('b'))).toBe(0);
});

test('writes a line to the log', async () => {
  const { rollback, log, releases } = await published('a', 'b');
  await rollback();
  const [time, , by, what, outcome] = log().at(-1) ?? [];
  expect(time).toMatch(/\+08:00$/);
  expect([by, what, outcome]).toEqual(['李审核', '第a版', `已换到 ${releases()[0]}`]);
});

test('remembers a commit by an empty file where the list cannot be written', async () => {
  const { to, publish, git, page } = await published('a', 'b');
  const commit = git('rev-parse', 'HEAD');
  // In the way of the list, as a full disk would be.
  mkdirSync(join(to, '.held-next.json'));
  hold(to, { commit, release: 'x', by: '李审核', time: '' });
  expect(readdirSync(to)).toContain(`held-${commit}`);
  await expect(publish(version('b'))).rejects.toThrow('被退回了');
  await publish(version('d'), { again: true });
  expect(page()).toBe('d');
  expect(readdirSync(to).filter((name) => name.startsWith('held-'))).toEqual([]);
});

test('says which release was left, and how to have it back', async () => {
  const { rollback, said, releases, to, git } = await published('a', 'b');
  await rollback();
  const [, left] = releases();
  const commit = git('rev-parse', '--short=7', 'HEAD');
  expect(said.find((line) => line.startsWith('离开的是'))).toBe(
    `离开的是 ${left}：提交 ${commit} 从此不发布，推送、夜里的重建、手动都一样。改好后提交新的内容就行；要它原样回来，运行 npm run rollback -- --to ${to} ${left}，或者发布时加 --again。`,
  );
});

test('lists releases, newest first, with the current one, the one to go back to and what was rolled back', async () => {
  const { rollback, to, releases } = await published('a', 'b', 'c');
  await rollback();
  const [first, second, third] = releases();
  const line = (mark: string, name: string | undefined, version: string, note = '') =>
    expect.stringMatching(new RegExp(`^${mark} ${name}（王编辑，.*：第${version}版）${note}$`));
  expect(describeReleases(to)).toEqual([
    line(' ', third, 'c', ' {2}← 这个提交被退回过'),
    line('\\*', second, 'b'),
    line(' ', first, 'a', ' {2}← 不写版本名就退到这一版'),
  ]);
});

test('says in the list when a rollback has nowhere to go', async () => {
  const { rollback, to } = await published('a', 'b');
  await rollback();
  expect(describeReleases(to).at(-1)).toBe('没有更早的别的提交，不写版本名退不回去');
});

test('passes over a damaged release, lists it and refuses to go to it', async () => {
  const { rollback, page, to, releases } = await published('a', 'b', 'c');
  const [, damaged = ''] = releases();
  rmSync(join(to, 'releases', damaged, 'release.json'));
  expect(describeReleases(to)[1]).toBe(`  ${damaged}  release.json 读不出来，退不到这一版`);
  await expect(rollback(damaged)).rejects.toThrow('这一版不完整');
  expect(page()).toBe('c');
  await rollback();
  expect(page()).toBe('a');
});

test('says so where nothing was ever published', async () => {
  const { rollback } = scratchPublish();
  await expect(rollback()).rejects.toThrow('这里还没有发布过');
});
