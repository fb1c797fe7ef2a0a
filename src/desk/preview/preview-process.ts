import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { removeAbandoned } from '#src/lib/remove-abandoned.ts';
import { DeskError } from '../desk-error.ts';
import type { PreviewAnswer, Unsaved } from './preview-request.ts';

/** The process that renders: started when it is first needed, one question at a time. */
interface PreviewProcess {
  ask: (path: string, unsaved: Unsaved) => Promise<PreviewAnswer>;
  stop: () => void;
}

const longestStart = 60_000;
const longestRender = 30_000;
/** It holds some hundred megabytes: not for longer than somebody writes. */
const longestIdle = 15 * 60_000;

/** A process that renders the pages of the project at `root`. */
export function createPreviewProcess(root: string): PreviewProcess {
  let starting: Promise<ChildProcess> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;
  let count = 0;
  let stopped = false;

  async function start(): Promise<ChildProcess> {
    const child = startProcess(root);
    child.once('exit', () => {
      starting = undefined;
    });
    await waitFor(child, longestStart, () => true);
    return child;
  }

  async function ask(path: string, unsaved: Unsaved): Promise<PreviewAnswer> {
    if (stopped) throw new DeskError(503, '编辑台正在关闭，不能预览。');
    starting ??= start();
    const child = await starting;
    const id = ++count;
    const answer = waitFor(child, longestRender, (message) => message.id === id);
    child.send({ id, path, unsaved });
    return answer;
  }

  function stop() {
    clearTimeout(idle);
    void starting?.then((child) => child.kill()).catch(() => {});
    starting = undefined;
  }

  return {
    ask: (path, unsaved) => {
      clearTimeout(idle);
      const answer = last.then(() => ask(path, unsaved));
      last = answer.catch(() => {});
      idle = setTimeout(stop, longestIdle);
      idle.unref();
      return answer;
    },
    stop: () => {
      stopped = true;
      stop();
    },
  };
}

/** It ends by itself when we are gone: see preview-site.ts. */
function startProcess(root: string): ChildProcess {
  const folder = join(root, '.desk');
  removeAbandoned(folder);
  const script = join(import.meta.dirname, 'preview-site.ts');
  return fork(script, [root, join(folder, `preview-${process.pid}-${Date.now()}`)], {
    cwd: root,
    // Vite would let its memory grow as long as there is some.
    execArgv: ['--max-old-space-size=384', '--max-semi-space-size=8'],
    env: { ...keptVariables(), NODE_ENV: 'development', ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** What the process may know of ours: no secrets, and nothing that tells Astro to build or to test. */
const kept = [
  'PATH',
  'HOME',
  'TMPDIR',
  'LANG',
  'SITE_URL',
  'SOURCE_DATE_EPOCH',
  // Windows needs these to start anything.
  'SystemRoot',
  'TEMP',
  'USERPROFILE',
];

const keptVariables = () => Object.fromEntries(kept.map((name) => [name, process.env[name]]));

/** The next message that fits. A process that ends or stays silent is no use any more. */
function waitFor(
  child: ChildProcess,
  longest: number,
  fits: (message: PreviewAnswer) => boolean,
): Promise<PreviewAnswer> {
  return new Promise((resolve, reject) => {
    const fail = () => {
      child.kill('SIGKILL');
      settle(() =>
        reject(
          new DeskError(503, '预览准备不起来。文字照样可以保存；要看预览，请重新打开这一页。'),
        ),
      );
    };
    const timer = setTimeout(fail, longest);
    const read = (message: PreviewAnswer) => {
      if (fits(message)) settle(() => resolve(message));
    };
    const settle = (then: () => void) => {
      clearTimeout(timer);
      child.off('message', read).off('exit', fail);
      then();
    };
    child.on('message', read).once('exit', fail);
  });
}
