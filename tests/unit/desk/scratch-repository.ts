import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A throw-away git repository with some files committed to `main`. */
export function createRepository(files: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), 'desk-test-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  git('init', '-q', '-b', 'main');
  git('config', 'core.quotePath', 'false');
  git('config', 'user.name', '王编辑');
  git('config', 'user.email', 'wang@example.org');
  for (const [path, text] of Object.entries(files)) write(path, text);
  git('add', '-A');
  git('commit', '-qm', '开始');
  return { root, git, write, read: (path: string) => readFileSync(join(root, path), 'utf8') };
}
