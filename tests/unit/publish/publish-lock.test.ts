import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { takeLock } from '#src/publish/publish-lock.ts';
import { scratchPublish } from './scratch-publish.ts';

const module = join(import.meta.dirname, '../../../src/publish/publish-lock.ts');

function scratchFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'lock-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A process of its own that tries to take the lock, says how that went, and keeps it until it is killed. */
async function startHolder(folder: string, by: string) {
  const script = `
    const { takeLock } = await import(${JSON.stringify(module)});
    try { takeLock(${JSON.stringify(folder)}, ${JSON.stringify(by)}, '发布'); console.log('held'); }
    catch (error) { console.log(error.message); process.exit(); }
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
  const [said] = await once(child.stdout, 'data');
  const kill = async () => {
    const ended = once(child, 'close');
    child.kill('SIGKILL');
    await ended;
  };
  onTestFinished(() => void child.kill('SIGKILL'));
  return { said: String(said).trim(), kill, pid: child.pid };
}

test('a second publish is refused at once, and hears who is publishing since when', async () => {
  const { publish, to, releases } = scratchPublish();
  await publish({ 'index.html': '一' });
  const { pid } = await startHolder(to, '王编辑');
  const refusal = await publish({ 'index.html': '二' }).catch((error: Error) => error.message);
  expect(refusal).toMatch(
    new RegExp(
      `^“王编辑”从 \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d 起正在发布（进程 ${pid}），这一次发布没有开始`,
    ),
  );
  expect(releases()).toHaveLength(1);
});

test('a rollback is refused as well while somebody publishes', async () => {
  const { publish, rollback, to } = scratchPublish();
  await publish({ 'index.html': '一' });
  await publish({ 'index.html': '二' });
  await startHolder(to, '王编辑');
  await expect(rollback()).rejects.toThrow('“王编辑”从');
});

test('the lock ends with its holder, killed as it may be', async () => {
  const folder = scratchFolder();
  const { said, kill } = await startHolder(folder, '王编辑');
  expect(said).toBe('held');
  expect(() => takeLock(folder, '李审核', '退回')).toThrow('王编辑');
  await kill();
  takeLock(folder, '李审核', '退回')();
});

test('of several who wait for a holder to die, one gets the lock', async () => {
  const folder = scratchFolder();
  const first = await startHolder(folder, '第一位');
  await first.kill();
  const others = await Promise.all(['甲', '乙', '丙'].map((by) => startHolder(folder, by)));
  expect(others.filter(({ said }) => said === 'held')).toHaveLength(1);
});

test('a note of a process that is gone holds nobody up, not even when its number lives again', () => {
  const folder = scratchFolder();
  const note = { by: '以前的人', deed: '发布', since: '2026-01-01 00:00:00', pid: process.pid };
  writeFileSync(join(folder, 'publish.lock'), JSON.stringify(note));
  const unlock = takeLock(folder, '王编辑', '发布');
  expect(readFileSync(join(folder, 'publish.lock'), 'utf8')).toContain('王编辑');
  unlock();
});

test('the lock is free again after a publish that failed', async () => {
  const { publish } = scratchPublish();
  const build = async () => ({ outcome: 'stopped' as const, quarantined: [], report: '' });
  await expect(publish(build)).rejects.toThrow('没有生成出来');
  expect(await publish({ 'index.html': '一' })).toBe(0);
});
