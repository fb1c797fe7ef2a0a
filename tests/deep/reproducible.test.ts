import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settle } from './build-elsewhere.ts';
import { compareFolders, type Difference, listFiles } from './compare-folders.ts';

/*
 * Whoever has the commit can check what the server holds: the same commit and day give the same bytes, wherever they
 * are built. One machine has packages of its own, the remains of another day's build, and few threads; the other lies
 * outside the project, reaches its packages by a link, and lists its files backwards.
 */

const [day, nextDay] = ['2026-11-22', '2026-11-23'];
const outside = mkdtempSync(join(tmpdir(), 'elsewhere-'));

const here = settle({
  root: resolve('test-results/reproducible/a b/深处/site'),
  install: (packages, root) => {
    const { status, stderr } = spawnSync('cp', ['-al', packages, root], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`No hard links to ${packages}: ${stderr}`);
    // What other builds have left there.
    for (const name of readdirSync(root).filter((one) => /^\.(?!bin$|package-lock)/.test(one)))
      rmSync(join(root, name), { recursive: true });
  },
  umask: '077',
  env: {
    TZ: 'Pacific/Kiritimati',
    LANG: 'zh_CN.UTF-8',
    LC_ALL: 'zh_CN.UTF-8',
    UV_THREADPOOL_SIZE: '1',
    RAYON_NUM_THREADS: '1',
    TOKIO_WORKER_THREADS: '1',
  },
});
const elsewhere = settle({
  root: join(outside, 'x'),
  install: (packages, root) => symlinkSync(packages, root),
  umask: '022',
  env: { TZ: 'America/St_Johns', LANG: 'C', CI: '1', NODE_ENV: 'development' },
  preload: join(import.meta.dirname, 'list-backwards.ts'),
});

const nextDayHere = join(outside, 'next-day');
let built: [string, string];

beforeAll(() => {
  cpSync(here.build(nextDay), nextDayHere, { recursive: true });
  built = [here.build(day), elsewhere.build(day)];
}, 900_000);

afterAll(() => {
  here.remove();
  elsewhere.remove();
  rmSync(outside, { recursive: true });
});

test('two machines build the same site of a commit and a day, byte for byte', () => {
  expect(listFiles(built[0]).length).toBeGreaterThan(700);
  expect(compareFolders(...built).map(write)).toEqual([]);
});

test('another day changes the home page and what knows of opening hours, nothing else', () => {
  const changed = compareFolders(built[0], nextDayHere);
  const isDaily = ({ file }: Difference) =>
    /^(index\.html|(map|venues)\/(.+\/)?index\.html)$/.test(file);
  expect(changed.filter((one) => !isDaily(one)).map(write)).toEqual([]);
  expect(changed.map(({ file }) => file)).toEqual(
    expect.arrayContaining(['index.html', 'map/index.html']),
  );
});

const write = ({ file, cause }: Difference) => `${file}: ${cause}`;
