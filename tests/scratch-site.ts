import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const parts = ['astro.config.mjs', 'content', 'package.json', 'public', 'src', 'tsconfig.json'];

/**
 * A copy of the project below test-results/, where it finds the same node_modules, and which goes when the test ends.
 * `edit` changes one of its files; `build` runs the real build in it, which tries the search in Chromium where it is asked to.
 */
export function copySite(name: string) {
  const root = join('test-results', name);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const part of parts) cpSync(part, join(root, part), { recursive: true });
  return {
    root,
    edit(file: string, from: string, to: string) {
      const source = readFileSync(join(root, file), 'utf8');
      if (!source.includes(from)) throw new Error(`${file} has no “${from}”.`);
      writeFileSync(join(root, file), source.replace(from, to));
    },
    build({ searchCheck = 'skip' } = {}) {
      const { status, stdout, stderr } = spawnSync('npx', ['astro', 'build'], {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, SEARCH_CHECK: searchCheck },
      });
      return { status, output: `${stdout}${stderr}` };
    },
    has: (file: string) => existsSync(join(root, file)),
    read: (file: string) => readFileSync(join(root, file), 'utf8'),
    write(file: string, text: string) {
      mkdirSync(join(root, file, '..'), { recursive: true });
      writeFileSync(join(root, file), text);
    },
  };
}
