import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Person } from '#src/desk/person.ts';
import { sampleContent } from '../unit/desk/sample-content.ts';

/** What the desk answered; status 0 when it died before it could. */
export interface Answer {
  status: number;
  // What an action answers is looked at where it is asked.
  body: { error?: string; blobs?: Record<string, string>; id?: string; path?: string };
}

/** A repository of its own for a test that ends processes. */
export function makeRepository() {
  const root = mkdtempSync(join(tmpdir(), 'desk-deep-'));
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 }).trim();
  git('init', '-q', '-b', 'main');
  git('config', 'core.quotePath', 'false');
  git('config', 'user.name', '王编辑');
  git('config', 'user.email', 'wang@example.org');
  for (const [path, text] of Object.entries(sampleContent)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  git('add', '-A');
  git('commit', '-qm', '开始');
  return { root, git, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Start a desk as a process of its own, with a group of its own. */
export async function startDesk(root: string) {
  const script = join(import.meta.dirname, 'run-desk.ts');
  const child = spawn(process.execPath, [script, root], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const port = await readPort(child);
  const agent = new Agent({ keepAlive: true });

  let answered = 0;
  let due = { count: Number.POSITIVE_INFINITY, met: () => {} };
  const ask = async (person: Person, action: string, params: object = {}) => {
    const answer = await send(person, action, params);
    answered += 1;
    if (answered >= due.count) due.met();
    return answer;
  };
  const send = (person: Person, action: string, params: object) =>
    new Promise<Answer>((resolve) => {
      const sent = request(
        {
          port,
          host: '127.0.0.1',
          method: 'POST',
          agent,
          headers: { 'x-person': encodeURIComponent(JSON.stringify(person)) },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk) => chunks.push(chunk));
          response.on('error', () => resolve({ status: 0, body: {} }));
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              body: JSON.parse(Buffer.concat(chunks).toString()),
            }),
          );
        },
      );
      sent.on('error', () => resolve({ status: 0, body: {} }));
      sent.end(JSON.stringify({ action, params }));
    });

  return {
    ask,
    /** Resolves when so many questions have been answered, however slow the machine is. */
    hasAnswered: (count: number) =>
      new Promise<void>((met) => {
        due = { count, met };
      }),
    /** End it as a power cut would: alone, or with every git it has started. */
    async kill(withItsGits = true) {
      agent.destroy();
      if (child.pid && child.exitCode === null && child.signalCode === null) {
        process.kill(withItsGits ? -child.pid : child.pid, 'SIGKILL');
      }
      await ended;
    },
  };
}

function readPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      const port = /READY (\d+)/.exec(String(chunk))?.[1];
      if (port) resolve(Number(port));
    });
    child.once('exit', (code) => reject(new Error(`The desk ended with ${code}.`)));
  });
}

/** Every text that any commit of any branch holds at each path of content. */
export function listStoredTexts(git: (...args: string[]) => string) {
  const lines = git('log', '--all', '-m', '--raw', '--no-abbrev', '--no-renames', '--format=');
  const blobs = new Map<string, string>();
  for (const line of lines.split('\n')) {
    const [, blob, path] = /^:\S+ \S+ \S+ ([0-9a-f]+) \S\t(.+)$/.exec(line) ?? [];
    if (blob && path?.startsWith('content/') && !/^0+$/.test(blob)) blobs.set(blob, path);
  }
  return [...blobs].map(([blob, path]) => ({ blob, path, text: git('cat-file', 'blob', blob) }));
}

/** Names of all objects that any ref leads to. */
export const listReachable = (git: (...args: string[]) => string) =>
  new Set(
    git('rev-list', '--objects', '--all')
      .split('\n')
      .map((line) => line.split(' ')[0] ?? ''),
  );
