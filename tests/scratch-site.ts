import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a copy of the project needs to be built. */
export const projectParts = [
  'astro.config.mjs',
  'content',
  'package.json',
  'public',
  'src',
  'tsconfig.json',
];

interface BuildOptions {
  /** `run` tries the built search in Chromium. */
  searchCheck?: 'run' | 'skip';
  /** The day of the build, `YYYY-MM-DD`; the real one where there is none. */
  day?: string;
  /** A module that is loaded before the build. */
  preload?: string;
}

/**
 * A copy of the project below test-results/, where it finds the same node_modules. `edit` changes one of its files;
 * `build` runs the real build in it; `remove` takes it away.
 */
export function copySite(name: string) {
  const root = join('test-results', name);
  const remove = () => rmSync(root, { recursive: true, force: true });
  remove();
  mkdirSync(root, { recursive: true });
  for (const part of projectParts) cpSync(part, join(root, part), { recursive: true });
  return {
    root,
    remove,
    edit(file: string, from: string, to: string) {
      const source = readFileSync(join(root, file), 'utf8');
      if (!source.includes(from)) throw new Error(`${file} has no “${from}”.`);
      writeFileSync(join(root, file), source.replace(from, to));
    },
    build: (options: BuildOptions = {}) => build(root, options),
    read: (file: string) => readFileSync(join(root, file), 'utf8'),
    write(file: string, text: string) {
      mkdirSync(join(root, file, '..'), { recursive: true });
      writeFileSync(join(root, file), text);
    },
  };
}

function build(root: string, { searchCheck = 'skip', day, preload }: BuildOptions) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...(preload ? ['--import', preload] : []), '../../node_modules/.bin/astro', 'build'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
      env: {
        ...process.env,
        SEARCH_CHECK: searchCheck,
        ...(day && { SOURCE_DATE_EPOCH: String(Date.parse(`${day}T12:00:00+08:00`) / 1000) }),
      },
    },
  );
  return { status, output: `${stdout}${stderr}` };
}
