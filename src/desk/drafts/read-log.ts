import type { Author, Git } from '../git.ts';
import { readTrailers, type Trailers } from './trailers.ts';

/** A commit as its log tells it. */
export interface LoggedCommit {
  id: string;
  parents: string[];
  author: Author;
  /** ISO time. */
  when: string;
  /** The first line of its message. */
  subject: string;
  trailers: Trailers;
  /** The files it changed. */
  files: { path: string; before: string; after: string }[];
}

const format = '%x01%H%x00%P%x00%an%x00%ae%x00%cI%x00%B%x00';

/** Read commits with their authors, trailers and changed files, newest first, in one call. */
export async function readLog(
  git: Git,
  revisions: readonly string[],
  ...options: string[]
): Promise<LoggedCommit[]> {
  const output = await git(
    [
      'log',
      `--format=${format}`,
      '--raw',
      '--no-abbrev',
      '--no-renames',
      '-z',
      '--stdin',
      ...options,
    ],
    { input: `${revisions.join('\n')}\n` },
  );
  return output.toString().split(recordStart).slice(1).map(parseRecord);
}

// The mark that starts a record is a control character on purpose: no text has it.
const recordStart = new RegExp(`${String.fromCharCode(1)}(?=[0-9a-f]{40})`);

function parseRecord(record: string): LoggedCommit {
  const [id = '', parents = '', name = '', email = '', when = '', message = '', ...raw] =
    record.split('\0');
  return {
    id,
    parents: parents.split(' ').filter(Boolean),
    author: { name, email },
    when,
    subject: message.split('\n')[0] ?? '',
    trailers: readTrailers(message),
    files: parseRaw(raw),
  };
}

/** `:<modes> <blobs> <letters>`, then the path; a merge has one more mode and blob a parent. */
function parseRaw(tokens: readonly string[]): LoggedCommit['files'] {
  const files: LoggedCommit['files'] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const head = tokens[index]?.trimStart() ?? '';
    if (!head.startsWith(':')) continue;
    index += 1;
    const blobs = head.split(' ').filter((word) => /^[0-9a-f]{40,}$/.test(word));
    files.push({ path: tokens[index] ?? '', before: blobs[0] ?? '', after: blobs.at(-1) ?? '' });
  }
  return files;
}

/** Options for the log of one file, whose brackets and stars are no patterns. */
export const onlyOf = (path: string) => ['--', `:(top,literal)${path}`];
