import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { codes, findReport } from '#src/publish/build-codes.ts';
import { moveSite } from '#src/publish/move-site.ts';
import { workFolder } from '#src/publish/stage-project.ts';

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
const nextFolder = join(workFolder, `desk-${process.pid}`);

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
    const { code, said } = await endOf(child);
    child = undefined;
    if (stopped) return false;
    if (code !== codes.built && code !== codes['built-without']) {
      report(`网站没有重新生成，仍显示旧版。原因：\n${said.split('\n').slice(-40).join('\n')}`);
      return false;
    }
    // Both renames happen before the next request is looked at.
    moveSite(join(root, nextFolder), join(root, 'dist'));
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    const without = code === codes['built-without'] ? `\n${findReport(said)}` : '';
    report(`网站已更新（用时${seconds}秒）。${without}`);
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

/**
 * The build and whatever it starts form a group of their own, so that they can be ended together.
 * It leaves out faulty files, so that what one editor publishes does not wait for what another has broken by hand.
 */
function startBuild(root: string): ChildProcess {
  const script = join(import.meta.dirname, '../publish/build-command.ts');
  return spawn(process.execPath, [script, '--out', nextFolder], {
    cwd: root,
    detached: process.platform !== 'win32',
    env: { ...process.env, SEARCH_CHECK: 'skip' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** How a build ended and what it printed. */
function endOf(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => lines.push(String(chunk)));
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, said: error.message }));
    child.once('close', (code) => resolve({ code, said: lines.join('').trimEnd() }));
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
