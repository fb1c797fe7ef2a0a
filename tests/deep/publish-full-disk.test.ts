import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Seen } from './publish-full-disk.ts';
import { endOf } from './publish-scratch.ts';

let seen: Record<string, Seen>;

beforeAll(async () => {
  // A user namespace may mount, whoever we are.
  const errand = [process.execPath, join(import.meta.dirname, 'publish-full-disk.ts')];
  const child = spawn('unshare', ['--user', '--map-root-user', '--mount', ...errand]);
  const { status, output } = await endOf(child);
  expect(status, output).toBe(0);
  seen = JSON.parse(output);
}, 120_000);

const at = (name: string): Seen => {
  const found = seen[name];
  if (!found) throw new Error(`Nothing was seen at “${name}”.`);
  return found;
};

test.each(['too large to build', 'too large to copy', 'full in the middle'])(
  'a publish that is %s says so, leaves the old site and nothing of itself',
  (name) => {
    const { status, output, page, releases, left } = at(name);
    expect(status).toBe(1);
    expect(output).toMatch(
      /磁盘放不下新的一版：“.*\/www”所在的磁盘有 \d\.\d MB 可用，这一版要(大约 )?\d\.\d MB/,
    );
    expect(page).toBe('二');
    expect(releases).toEqual(at('second').releases);
    expect(left).toEqual([]);
  },
);

test('the next publish that fits succeeds', () => {
  expect(at('small enough')).toMatchObject({ status: 0, page: '三', left: [] });
});

test('a rollback works without room for a single link, and says what it could not do', () => {
  const { status, output, page, left } = at('rolled back');
  expect([status, page, left]).toEqual([0, '二', []]);
  expect(output).toContain('没能把新版的资源文件都带上（磁盘满了），照样退回');
  expect(output).toContain('磁盘满得连一个链接也放不下');
  expect(at('rolled forward')).toMatchObject({ status: 0, page: '三' });
  expect(at('rolled back again')).toMatchObject({ status: 0, page: '二' });
});

test('what was rolled back on a full disk stays away, and the next commit does not', () => {
  expect(at('held')).toMatchObject({ status: 4, page: '二' });
  expect(at('after')).toMatchObject({ status: 0, page: '四', left: [] });
});
