import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** `npm start` running in a throw-away copy of the project. */
export interface RunningDesk {
  /** Address of the site, with the closing slash. */
  address: string;
  /** The copy of the project. */
  folder: string;
  /** Run git in the copy. */
  git: (...args: string[]) => string;
  /** The bytes of a file in the copy's repository: `HEAD:content/images/a.jpg`. */
  readBlob: (name: string) => Buffer;
  /** End it as Ctrl-C does. Resolves when nothing of it runs any more. */
  stop: () => Promise<void>;
}

interface DeskOptions {
  /** Who works beside 王编辑, at `/admin/?person=2`: `李审核 <li@example.org>:reviewer`. */
  second?: string;
  /** Called with the copy before it is committed and started. */
  prepare?: (folder: string) => void;
}

/**
 * Copy the project as it is on disk into a repository of its own, with the site that is built already,
 * and start it on a free port.
 */
export async function startDesk({ second, prepare }: DeskOptions = {}): Promise<RunningDesk> {
  const folder = copyProject();
  prepare?.(folder);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
      cwd: folder,
      encoding: 'utf8',
    }).trim();
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', '王编辑');
  git('config', 'user.email', 'wang@example.org');
  git('add', '-A');
  git('commit', '-qm', '开始');
  const options = ['--built', '--port', '0', ...(second ? ['--second', second] : [])];
  const child = spawn('npm', ['start', '--', ...options], { cwd: folder, detached: true });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const address = await readAddress(child);
  return {
    address,
    folder,
    git,
    readBlob: (name) => execFileSync('git', ['show', name], { cwd: folder, maxBuffer: 2 ** 26 }),
    stop: async () => {
      if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Packages are linked one by one, so that caches kept beside them stay apart. */
function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'desk-browser-'));
  const files = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], { cwd: root });
  for (const file of files.toString().split('\0')) {
    if (file === '' || !existsSync(join(root, file))) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules'))) {
    const cache = name.startsWith('.') && name !== '.bin';
    if (!cache) symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
  return folder;
}

function readAddress(child: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: unknown) => {
      output += String(chunk);
      const address = /^Ready (\S+)$/m.exec(output)?.[1];
      if (address) resolve(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('close', () => reject(new Error(`npm start ended before it was ready:\n${output}`)));
  });
}
