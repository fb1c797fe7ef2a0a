import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { PublishParts } from '#src/publish/parts.ts';
import { type PublishOptions, publishSite } from '#src/publish/publish-site.ts';
import { rollBack } from '#src/publish/rollback-site.ts';

/** A made-up site: path → text. */
export type Site = Record<string, string>;

/** In memory where that is possible: a publish waits for the disk at every file. */
const scratchRoot = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Files in `_astro/` carry a hash, as on the real site. */
const isImmutable = (path: string) => path.startsWith('/_astro/');

/** Write files below a folder. */
export function writeSite(folder: string, site: Site) {
  for (const [path, text] of Object.entries(site)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** A repository with one commit, and a folder to publish made-up sites into. */
export function scratchPublish() {
  const scratch = mkdtempSync(join(scratchRoot, 'publish-'));
  onTestFinished(() => rmSync(scratch, { recursive: true, force: true }));
  const [root, to] = [join(scratch, 'project'), join(scratch, 'www')];
  mkdirSync(root);
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  git('init', '-q', '--template=', '-b', 'main');
  writeFileSync(join(root, '.git/config'), '[user]\nname = 王编辑\nemail = wang@example.org\n', {
    flag: 'a',
  });
  const commit = (subject: string) => {
    git('commit', '-q', '--allow-empty', '-m', subject);
    return git('rev-parse', 'HEAD');
  };
  commit('开始');
  const said: string[] = [];
  const print = (line: string) => said.push(line);
  const publish = async (
    site: Site | PublishParts['build'],
    options: Partial<PublishOptions> = {},
    parts: Partial<PublishParts> = {},
  ) => {
    const build: PublishParts['build'] = async ({ outDir }) => {
      writeSite(outDir, site as Site);
      return { outcome: 'built', quarantined: [], report: '' };
    };
    const all: PublishParts = {
      build: typeof site === 'function' ? site : build,
      check: async () => [],
      formatHeaders: () => ({ 'headers.conf': 'one' }),
      isImmutable,
      ...parts,
    };
    said.length = 0;
    return await publishSite({ root, to, keep: 5, ...options }, all, print);
  };
  return {
    scratch,
    root,
    to,
    said,
    git,
    commit,
    publish,
    rollback: (name?: string) => {
      said.length = 0;
      return rollBack({ to, name, by: '李审核' }, isImmutable, print);
    },
    site: (path: string) => join(to, 'current/site', path),
    read: (path: string) => readFileSync(join(to, path), 'utf8'),
    releases: () => readdirSync(join(to, 'releases')).sort(),
    log: () =>
      readFileSync(join(to, 'publish.log'), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t')),
  };
}
