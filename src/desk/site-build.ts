import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Builds the site beside the one that is served, and swaps them when it is in order. */
export interface SiteBuilder {
  /** Build now. Resolves with whether the new site took the old one’s place. */
  build: () => Promise<boolean>;
  /** Build soon; many requests within a moment make one build, those during a build one more after it. */
  request: () => void;
  /** End a running build and start no more. */
  stop: () => Promise<void>;
}

const moment = 200;
/** Named after this process: two of them in one checkout must not share a folder. */
const nextFolder = `dist-next-${process.pid}`;
const oldFolder = `dist-old-${process.pid}`;

/** A builder for the project at `root`; `report` gets one message per build. */
export function createBuilder(root: string, report: (message: string) => void): SiteBuilder {
  let child: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<boolean> | undefined;
  let again = false;
  let stopped = false;

  async function build(): Promise<boolean> {
    const started = Date.now();
    child = startBuild(root);
    const failure = await endOf(child);
    child = undefined;
    if (stopped) return false;
    if (failure !== undefined) {
      report(`网站没有重新生成，仍显示旧版。原因：\n${failure}`);
      return false;
    }
    swap(root);
    report(`网站已更新（用时${((Date.now() - started) / 1000).toFixed(1)}秒）。`);
    return true;
  }

  async function buildUntilSettled() {
    do {
      again = false;
      running = build();
      await running;
    } while (again && !stopped);
    running = undefined;
  }

  return {
    build,
    request: () => {
      if (running) again = true;
      else if (!stopped) {
        clearTimeout(timer);
        timer = setTimeout(() => void buildUntilSettled(), moment);
      }
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      if (!child) return;
      const ended = new Promise((resolve) => child?.once('close', resolve));
      end(child);
      await ended;
      rmSync(join(root, nextFolder), { recursive: true, force: true });
    },
  };
}

/** The build and whatever it starts form a group of their own, so that they can be ended together. */
function startBuild(root: string): ChildProcess {
  const astro = fileURLToPath(import.meta.resolve('astro/package.json'));
  const script = join(astro, '../bin/astro.mjs');
  return spawn(process.execPath, [script, 'build', '--outDir', nextFolder], {
    cwd: root,
    detached: process.platform !== 'win32',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', SEARCH_CHECK: 'skip' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** What a build printed when it failed; nothing when it went well. */
function endOf(child: ChildProcess): Promise<string | undefined> {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => lines.push(String(chunk)));
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) =>
      resolve(code === 0 ? undefined : lines.join('').trimEnd().split('\n').slice(-40).join('\n')),
    );
  });
}

function end({ pid }: ChildProcess) {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGTERM');
  } catch {
    // It has ended by itself in the meantime.
  }
}

/** Both renames happen before the next request is looked at. */
function swap(root: string) {
  const [site, next, old] = ['dist', nextFolder, oldFolder].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];
  rmSync(old, { recursive: true, force: true });
  if (existsSync(site)) renameSync(site, old);
  renameSync(next, site);
  rmSync(old, { recursive: true, force: true });
}
