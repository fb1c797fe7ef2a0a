import { execFile } from 'node:child_process';

/** Who a commit is by. */
export interface Author {
  name: string;
  email: string;
}

interface GitOptions {
  /** What git reads from standard input. */
  input?: string | Buffer;
  /** Who moves a branch: git notes it in the branch's log. */
  author?: Author;
}

/** Run one git command and return what it prints. Rejects with git's own words. */
export type Git = (args: readonly string[], options?: GitOptions) => Promise<Buffer>;

/** A file, a hook or a watcher in the repository must never run a program on our behalf. */
const safeSettings = [
  'core.quotePath=false',
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.attributesFile=/dev/null',
  'i18n.commitEncoding=utf-8',
  // What has been answered with “saved” must outlive a power cut.
  'core.fsync=committed',
  'log.showSignature=false',
  // Locks are waited for by the desk itself, which knows what to do about one that stays.
  'core.packedRefsTimeout=50',
  'core.filesRefLockTimeout=50',
].flatMap((setting) => ['-c', setting]);

/** Variables that would lead git to another repository, set where we are started from a hook. */
const redirecting = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_COMMON_DIR',
  'GIT_NAMESPACE',
  'GIT_PREFIX',
];

/** How a git command is started for the repository at `root`. */
export function gitCommand(root: string, args: readonly string[], author?: Author) {
  return { file: 'git', args: ['-C', root, ...safeSettings, ...args], env: environment(author) };
}

/** Git for the repository at `root`. */
export function gitIn(root: string): Git {
  return (wanted, { input, author } = {}) =>
    new Promise((resolve, reject) => {
      const { file, args, env } = gitCommand(root, wanted, author);
      const child = execFile(
        file,
        args,
        { env, encoding: 'buffer', maxBuffer: 1 << 30 },
        (error, stdout, stderr) => {
          if (error) reject(new Error(stderr.toString().trim() || error.message, { cause: error }));
          else resolve(stdout);
        },
      );
      child.stdin?.on('error', () => {});
      child.stdin?.end(input ?? '');
    });
}

function environment(author: Author | undefined): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !redirecting.includes(name));
  return {
    ...Object.fromEntries(inherited),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    ...(author && {
      GIT_AUTHOR_NAME: author.name,
      GIT_AUTHOR_EMAIL: author.email,
      GIT_COMMITTER_NAME: author.name,
      GIT_COMMITTER_EMAIL: author.email,
    }),
  };
}
