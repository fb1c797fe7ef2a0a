import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { gitCommand } from './git.ts';
import type { GitObject } from './git-objects.ts';

/** Reads objects by name: `<id>`, `HEAD^{commit}`, `<commit>:content/guides`. Nothing where there is none. */
export type ObjectReader = (names: readonly string[]) => Promise<(GitObject | undefined)[]>;

interface Wanted {
  found: (object: GitObject | undefined) => void;
  failed: (error: Error) => void;
}

/** Reading ends by itself after this long without a question, so that nothing is held open. */
const idleTime = 10_000;

/** A reader that asks one git process many questions: starting one for each would cost more than the answer. */
export function openObjectReader(root: string): ObjectReader {
  let session: Session | undefined;
  return (names) => {
    session = session?.isOpen() ? session : startSession(root);
    const { ask } = session;
    // A line break would make two questions of one, and every later answer would be somebody else's.
    return Promise.all(names.map((name) => (/\n/.test(name) ? undefined : ask(name))));
  };
}

interface Session {
  isOpen: () => boolean;
  ask: (name: string) => Promise<GitObject | undefined>;
}

function startSession(root: string): Session {
  const { file, args, env } = gitCommand(root, ['cat-file', '--batch']);
  const child = spawn(file, args, { env });
  const wanted: Wanted[] = [];
  let open = true;
  let timer: NodeJS.Timeout | undefined;
  let errors = '';

  const close = (error: Error) => {
    open = false;
    clearTimeout(timer);
    for (const { failed } of wanted.splice(0)) failed(error);
  };
  /** Only a question that is open keeps the desk from ending. */
  const rest = () => {
    keepAlive(child, wanted.length > 0);
    clearTimeout(timer);
    if (wanted.length === 0) {
      timer = setTimeout(() => {
        open = false;
        child.stdin.end();
      }, idleTime).unref();
    }
  };
  child.on('error', close);
  child.on('close', () => close(new Error(errors.trim() || 'git cat-file ended')));
  child.stdin.on('error', () => {});
  child.stderr.on('data', (chunk) => {
    errors += String(chunk);
  });
  child.stdout.on(
    'data',
    createParser((object) => {
      wanted.shift()?.found(object);
      if (wanted.length === 0) rest();
    }),
  );
  return {
    isOpen: () => open,
    ask: (name) =>
      new Promise((found, failed) => {
        wanted.push({ found, failed });
        if (wanted.length === 1) rest();
        child.stdin.write(`${name}\n`);
      }),
  };
}

function keepAlive(child: ChildProcessWithoutNullStreams, alive: boolean) {
  // The pipes of a child are sockets, whose `ref` is missing from the types of plain streams.
  const handles = [child, child.stdin, child.stdout, child.stderr] as unknown as Pick<
    ChildProcess,
    'ref' | 'unref'
  >[];
  for (const handle of handles) alive ? handle.ref() : handle.unref();
}

const answerHead = /^([0-9a-f]{40,64}) (commit|tree|blob|tag) (\d+)$/;

/** Cuts git's answers out of what arrives: a head line, then as many bytes as it says, then a line break. */
function createParser(found: (object: GitObject | undefined) => void) {
  let chunks: Buffer[] = [];
  let length = 0;
  let needed = 1;
  return (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length < needed) return;
    let bytes = chunks.length === 1 ? chunk : Buffer.concat(chunks);
    needed = 1;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10)) {
      const [, id, type, size] = answerHead.exec(bytes.toString('utf8', 0, end)) ?? [];
      if (!id) {
        found(undefined);
        bytes = bytes.subarray(end + 1);
        continue;
      }
      const stop = end + 1 + Number(size);
      needed = stop + 1;
      if (bytes.length < needed) break;
      needed = 1;
      // The type is one of git's own words.
      found({ id, type: type as GitObject['type'], body: bytes.subarray(end + 1, stop) });
      bytes = bytes.subarray(stop + 1);
    }
    chunks = bytes.length > 0 ? [bytes] : [];
    length = bytes.length;
  };
}
