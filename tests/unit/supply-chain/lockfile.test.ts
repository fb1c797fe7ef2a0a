import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type LockedPackage, readLockfile } from './read-lockfile.ts';

const locked = readLockfile();

/** Whether npm would install it where the site is built: Linux on x64 with glibc. */
const isForServers = ({ os, cpu, libc }: LockedPackage) =>
  (os ?? ['linux']).includes('linux') &&
  (cpu ?? ['x64']).includes('x64') &&
  (libc ?? ['glibc']).includes('glibc');

describe('package-lock.json', () => {
  test('vouches for every package, but for builds for systems that our registry does not serve', () => {
    const unvouched = [...locked].filter(([, one]) => !one.integrity?.startsWith('sha512-'));
    const amiss = unvouched.filter(
      ([, one]) => !one.optional || one.resolved !== undefined || isForServers(one),
    );
    expect(amiss.map(([folder]) => folder)).toEqual([]);
  });

  test('names no address but the registry of npm', () => {
    const addresses = [...locked.values()].flatMap(({ resolved }) => resolved ?? []);
    expect(addresses.filter((one) => !one.startsWith('https://registry.npmjs.org/'))).toEqual([]);
  });
});

/** What lockfile-lint says of our lock after a change to what it holds of Leaflet. */
function judge(change: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'lockfile-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  Object.assign(lock.packages['node_modules/leaflet'], change);
  const path = join(folder, 'package-lock.json');
  writeFileSync(path, JSON.stringify(lock));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/lockfile-lint/bin/lockfile-lint.js', '--path', path],
    { encoding: 'utf8' },
  );
  return { status, output: `${stdout}${stderr}` };
}

describe('npm run check', () => {
  test('lets our package-lock.json pass', () => {
    expect(judge({})).toMatchObject({ status: 0 });
  });

  test('refuses a package from another host, and one that is not fetched over https', () => {
    const { status, output } = judge({ resolved: 'http://example.org/leaflet-1.9.4.tgz' });
    expect(status).toBe(1);
    expect(output).toContain('invalid host');
    expect(output).toContain('invalid protocol');
  });

  test('refuses a package that is another one under its name', () => {
    const { status, output } = judge({
      resolved: 'https://registry.npmjs.org/leaf-let/-/leaf-let-1.9.4.tgz',
    });
    expect(status).toBe(1);
    expect(output).toContain('a different name');
  });

  test('refuses a checksum that can be forged', () => {
    const { status, output } = judge({ integrity: 'sha1-n+fBEUtAm4sVSoFbSN0mGoGHSZ0=' });
    expect(status).toBe(1);
    expect(output).toContain('integrity hash type');
  });
});
