import { execFileSync } from 'node:child_process';

/** An earlier state of a file. */
export interface FileVersion {
  commit: string;
  /** Day of the commit, `YYYY-MM-DD`. */
  day: string;
  bytes: Buffer;
}

/** Reads how files were, without touching the repository. */
export interface FileHistory {
  /** When a file came to hold these bytes, in seconds since 1970; later than everything where they never were committed. */
  changedAt: (file: string, bytes: Buffer) => number;
  /** Earlier states of a file, the newest first. Each is read only when it is asked for. */
  versionsOf: (file: string) => Generator<FileVersion>;
}

/** The history of the files of a repository up to a commit. Where there is no repository, nothing has a history. */
export function openHistory(root: string, from = 'HEAD'): FileHistory {
  const git = (...parameters: string[]) =>
    execFileSync('git', parameters, {
      cwd: root,
      maxBuffer: 2 ** 26,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const logOf = (file: string, ...options: string[]) => {
    try {
      const lines = git(
        'log',
        '--format=%H %ct %cs',
        ...options,
        from,
        '--',
        `:(top,literal)${file}`,
      );
      return lines.toString().split('\n').filter(Boolean);
    } catch {
      return [];
    }
  };
  return {
    changedAt: (file, bytes) => {
      const [commit, seconds] = logOf(file, '--max-count=1')[0]?.split(' ') ?? [];
      const isSame = commit !== undefined && readAt(git, commit, file)?.equals(bytes);
      return isSame ? Number(seconds) : Number.MAX_SAFE_INTEGER;
    },
    *versionsOf(file) {
      for (const line of logOf(file)) {
        const [commit = '', , day = ''] = line.split(' ');
        const bytes = readAt(git, commit, file);
        if (bytes) yield { commit, day, bytes };
      }
    },
  };
}

/** A file at a commit; nothing where the commit took it away, or where it was no plain file. */
function readAt(git: (...parameters: string[]) => Buffer, commit: string, file: string) {
  const [mode] = git('ls-tree', commit, '--', file).toString().split(' ');
  return mode?.startsWith('100') ? git('cat-file', 'blob', `${commit}:${file}`) : undefined;
}
