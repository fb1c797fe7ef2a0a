import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { endOf, scratchFolder } from './publish-scratch.ts';

const runner = join(import.meta.dirname, 'publish-runner.ts');
const hook = join(import.meta.dirname, '../../deploy/site/post-receive');

let scratch: ReturnType<typeof scratchFolder>;
let bare: string;

beforeEach(() => {
  scratch = scratchFolder();
  const { folder, root, git } = scratch;
  bare = join(folder, 'site.git');
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', bare]);
  copyFileSync(hook, join(bare, 'hooks/post-receive'));
  git('remote', 'add', 'server', bare);
  set('publish.checkout', join(folder, 'server/checkout'));
  set('publish.to', scratch.to);
  mkdirSync(join(root, 'site'));
  writeProject({});
});
afterEach(() => scratch.remove());

const set = (name: string, value: string) =>
  execFileSync('git', ['-C', bare, 'config', name, value]);

/** A project whose `npm run publish` publishes its folder `site`. */
function writeProject(dependencies: Record<string, string>) {
  const publish = `'${process.execPath}' '${runner}' --from site`;
  const about = { name: 'made-up', version: '1.0.0', dependencies };
  const packages = { '': about, ...describePackages(dependencies) };
  const lock = { ...about, lockfileVersion: 3, requires: true, packages };
  write('package.json', JSON.stringify({ ...about, scripts: { publish } }));
  write('package-lock.json', JSON.stringify(lock));
}

/** Packages that lie in the project itself: nothing is fetched. */
function describePackages(dependencies: Record<string, string>) {
  return Object.fromEntries(
    Object.entries(dependencies).flatMap(([name, from]) => {
      const folder = from.replace('file:', '');
      mkdirSync(join(scratch.root, folder), { recursive: true });
      write(`${folder}/package.json`, JSON.stringify({ name, version: '1.0.0' }));
      return [
        [folder, { name, version: '1.0.0' }],
        [`node_modules/${name}`, { resolved: folder, link: true }],
      ];
    }),
  );
}

const write = (path: string, text: string) => writeFileSync(join(scratch.root, path), text);

/** Commit a page and push it. */
const push = (...about: Parameters<typeof startPush>) => startPush(...about).ended;

function startPush(page: string, env: NodeJS.ProcessEnv = {}, ...refs: string[]) {
  const { root, git, commit } = scratch;
  write('site/index.html', page);
  git('add', '-A');
  commit(`写${page}`);
  const target = refs.length > 0 ? refs : ['main'];
  const child = spawn('git', ['push', 'server', ...target], {
    cwd: root,
    env: { ...process.env, ...env },
  });
  return { child, ended: endOf(child) };
}

const page = () => readFileSync(join(scratch.to, 'current/site/index.html'), 'utf8');
const pushed = () =>
  execFileSync('git', ['-C', bare, 'rev-parse', 'main'], { encoding: 'utf8' }).trim();

test('a push to main is published, and the pusher sees how it goes', async () => {
  const { status, output } = await push('一');
  expect(status, output).toBe(0);
  expect(page()).toBe('一');
  for (const words of ['npm ci', '“写一”（王编辑）', '[4/5] 切换', '【发布】好了。']) {
    expect(output).toContain(words);
  }
  expect(output).toMatch(/remote: \[1\/5\] 生成网站/);
});

test('packages are installed anew only when package-lock.json changed', async () => {
  await push('一');
  expect((await push('二')).output).not.toContain('npm ci');
  writeProject({ 'made-up-part': 'file:part' });
  const { output } = await push('三');
  expect(output).toContain('npm ci');
  expect(page(), output).toBe('三');
});

test('who pushed stands in the log, as the server names them', async () => {
  await push('一', { GITEA_PUSHER_NAME: '张推送' });
  expect(readFileSync(join(scratch.to, 'publish.log'), 'utf8')).toContain('\t张推送\t写一\t');
});

test('a publish that fails costs no push, and the next one goes on', async () => {
  await push('一');
  writeFileSync(join(scratch.root, 'package.json'), '{ not JSON');
  const { status, output } = await push('二');
  expect(status).toBe(0);
  expect(output).toContain('推送已经收下，网站还是原来的。');
  expect(pushed()).toBe(scratch.git('rev-parse', 'HEAD'));
  expect(page()).toBe('一');
  writeProject({});
  await push('三');
  expect(page()).toBe('三');
});

test('other branches and settings that are missing publish nothing', async () => {
  const other = await push('一', {}, 'main:draft');
  expect(other.output).not.toContain('【发布】');
  execFileSync('git', ['-C', bare, 'config', '--unset', 'publish.to']);
  const { status, output } = await push('二');
  expect(status).toBe(0);
  expect(output).toContain('没有设置 publish.to。');
  expect(pushed()).toBe(scratch.git('rev-parse', 'HEAD'));
});

/** Take the hook’s turn, so that pushes wait; `end` gives it back. */
async function takeTurn() {
  const turn = join(scratch.folder, 'server/checkout.turn');
  const child = spawn('flock', [turn, 'sh', '-c', 'echo taken; cat'], { stdio: 'pipe' });
  const ended = endOf(child);
  await saying(child, 'taken');
  return async () => {
    child.stdin.end();
    await ended;
  };
}

/** Resolves when a program has said something. */
function saying(child: ChildProcess, words: string): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        said += String(chunk);
        if (said.includes(words)) resolve();
      });
    }
    child.once('close', () => reject(new Error(`It ended without “${words}”:\n${said}`)));
  });
}

test('of two pushes that wait for their turn, only the newest commit is published', async () => {
  await push('一');
  const giveBack = await takeTurn();
  const first = startPush('二');
  await saying(first.child, '等它完成');
  const second = startPush('三');
  await saying(second.child, '等它完成');
  await giveBack();
  expect((await first.ended).output).toContain('后来又推送了新的提交');
  expect((await second.ended).output).toContain('【发布】好了。');
  expect(page()).toBe('三');
  expect(readFileSync(join(scratch.to, 'publish.log'), 'utf8')).not.toContain('写二');
});

test('a pusher who leaves in the middle ends nothing', async () => {
  await push('一');
  const giveBack = await takeTurn();
  const { child } = startPush('二');
  await saying(child, '等它完成');
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
  await giveBack();
  await vi.waitFor(() => expect(page()).toBe('二'), 20_000);
  const finished = () => readFileSync(join(scratch.to, 'publish.log'), 'utf8');
  await vi.waitFor(() => expect(finished()).toContain('\t写二\t已上线'), 20_000);
});
