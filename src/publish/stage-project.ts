import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { removeAbandoned } from '#src/lib/remove-abandoned.ts';

/** What a build reads of the project. */
const parts = ['astro.config.mjs', 'content', 'package.json', 'public', 'src', 'tsconfig.json'];

/** Kept out of git; copies of the project are made in it, where they find the same packages. */
export const workFolder = '.publish';

/** A copy of the project that a build may change and nobody else sees. */
export interface Stage {
  folder: string;
  remove: () => void;
}

/** Copy the project at `root`, as it lies there or as it is at a commit. Copies that a killed build has left are taken away. */
export function stageProject(root: string, commit?: string): Stage {
  const work = join(root, workFolder);
  mkdirSync(work, { recursive: true });
  removeAbandoned(work);
  const folder = mkdtempSync(join(work, `stage-${process.pid}-`));
  if (commit) checkOut(root, commit, folder);
  else copyParts(root, folder);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function copyParts(root: string, folder: string) {
  for (const part of parts.filter((name) => existsSync(join(root, name)))) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
}

function checkOut(root: string, commit: string, folder: string) {
  const archive = execFileSync('git', ['archive', '--format=tar', commit, '--', ...parts], {
    cwd: root,
    maxBuffer: 2 ** 31,
  });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  // Basemaps lie in public/ and are too large for git.
  const kept = ['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--', 'public'];
  const ignored = execFileSync('git', kept, { cwd: root }).toString().split('\0').filter(Boolean);
  for (const file of ignored) cpSync(join(root, file), join(folder, file));
}
