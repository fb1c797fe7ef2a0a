import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const runner = join(import.meta.dirname, 'publish-runner.ts');

/** What a program printed and how it ended. */
export interface Ended {
  status: number | null;
  output: string;
}

/** Start a publish or rollback in a process of its own. */
export function startRunner(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [runner, ...args], { env: { ...process.env, ...env } });
  return { child, ended: endOf(child) };
}

/** Resolves when a program ends, with all it said. */
export function endOf(child: ChildProcess): Promise<Ended> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += String(chunk);
    });
  }
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, output })));
}

/** A folder with a repository, `www` to publish into, and made-up sites; `remove` takes it away. */
export function scratchFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'publish-'));
  const [root, to] = [join(folder, 'project'), join(folder, 'www')];
  mkdirSync(root);
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', '王编辑');
  git('config', 'user.email', 'wang@example.org');
  const commit = (subject: string) => git('commit', '-q', '--allow-empty', '-m', subject);
  commit('开始');
  return {
    folder,
    root,
    to,
    git,
    commit,
    /** Write a site and return its folder. */
    write: (name: string, site: Record<string, string | Buffer>) => {
      for (const [path, text] of Object.entries(site)) {
        const file = join(folder, name, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
      return join(folder, name);
    },
    publish: (from: string, ...more: string[]) =>
      startRunner(['--root', root, '--to', to, '--from', from, ...more]),
    rollback: (...more: string[]) => startRunner(['--rollback', '--to', to, ...more]),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** sha256, as manifests of releases have it. */
export const hashOf = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

/** Every file below a folder with its sha256. */
export function snapshot(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(`${folder}/`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), hashOf(readFileSync(path))]),
  );
}

/**
 * A site of one version: pages that name two files with hashes. A third of the pages is the same in all versions, and so is one
 * of the two files.
 */
export function versionedSite(version: number, pages: number): Record<string, string> {
  const style = `/* ${version} */ body { color: #${hashOf(String(version)).slice(0, 6)} }`;
  const script = 'console.log("always the same")';
  const styleAt = `_astro/page.${hashOf(style).slice(0, 8)}.css`;
  const scriptAt = `_astro/page.${hashOf(script).slice(0, 8)}.js`;
  const site: Record<string, string> = { [styleAt]: style, [scriptAt]: script };
  for (let page = 0; page < pages; page += 1) {
    const words = Array.from({ length: 60 }, (_, word) => hashOf(`${page} ${word}`)).join(' ');
    const says = page % 3 === 0 ? '' : `<p>version ${version}</p><link href="/${styleAt}">`;
    site[page === 0 ? 'index.html' : `p${page}/index.html`] =
      `<!doctype html><title>${page}</title>${says}<script src="/${scriptAt}"></script>${words}`;
  }
  return { ...site, '404.html': '没有', 'places.json': JSON.stringify({ version }) };
}
