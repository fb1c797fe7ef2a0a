import { expect, test } from 'vitest';
import type { PublishParts } from '#src/publish/parts.ts';
import { scratchPublish, writeSite } from './scratch-publish.ts';

const old = { 'index.html': '原来的' };

/** A build that shows which entries it was told to leave out, and a check that finds fault with one of them until then. */
function faultyPage(path: string, file: string, enough = 1) {
  const builds: string[][] = [];
  const build: PublishParts['build'] = async ({ outDir, refused = [] }) => {
    builds.push(refused.map((one) => `${one.file} ${one.commit ?? '新版'}`));
    writeSite(outDir, { 'index.html': String(builds.length) });
    const instead = { commit: `旧版${refused.length}`, day: '2026-01-01' };
    const quarantined = refused.slice(0, 1).map(({ faults }) => ({ file, faults, instead }));
    return { outcome: refused.length > 0 ? 'built-without' : 'built', quarantined, report: '' };
  };
  const fault = { check: 'weight', path, problem: '太重', cure: '减一减' };
  const check = async () => (builds.length > enough ? [] : [fault]);
  return { build, builds, parts: { check } };
}

/** Publish once, then change a guide. */
async function changedGuide() {
  const scratch = scratchPublish();
  await scratch.publish(old);
  writeSite(scratch.root, { 'content/guides/pay.md': '新的' });
  scratch.git('add', '-A');
  scratch.commit('改指南');
  return scratch;
}

const changed = 'content/guides/pay.md';

test('a changed entry whose page fails the checks gives way to its version before', async () => {
  const { publish, read, said } = await changedGuide();
  const { build, builds, parts } = faultyPage('/guides/pay/', changed);
  expect(await publish(build, {}, parts)).toBe(3);
  expect(builds).toEqual([[], [`${changed} 新版`]]);
  expect(read('current/site/index.html')).toBe('2');
  expect(JSON.parse(read('current/release.json')).quarantined).toMatchObject([
    { file: changed, faults: [{ field: '生成的网页', problem: '太重' }] },
  ]);
  expect(said.join('\n')).toContain('是 1 个改过的条目引起的');
});

test('a version before that fails as well gives way, too', async () => {
  const { publish } = await changedGuide();
  const { build, builds, parts } = faultyPage('/guides/pay/', changed, 2);
  expect(await publish(build, {}, parts)).toBe(3);
  expect(builds.at(-1)).toEqual([`${changed} 新版`, `${changed} 旧版1`]);
});

test('what still fails then is not published', async () => {
  const { publish, read } = await changedGuide();
  const { build, parts } = faultyPage('/guides/pay/', changed, 9);
  await expect(publish(build, {}, parts)).rejects.toThrow('检查发现 1 个问题');
  expect(read('current/site/index.html')).toBe(old['index.html']);
});

test('a page that fails without having changed stops the publish: something else must be wrong', async () => {
  const { publish, read } = await changedGuide();
  const { build, builds, parts } = faultyPage('/guides/other/', 'content/guides/other.md');
  await expect(publish(build, {}, parts)).rejects.toThrow('检查发现 1 个问题');
  expect(builds).toHaveLength(1);
  expect(read('current/site/index.html')).toBe(old['index.html']);
});
