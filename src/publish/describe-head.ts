import { gitIn } from '#src/desk/git.ts';
import { PublishError, wordsOf } from './publish-error.ts';

/** What is about to be published. */
export interface Head {
  commit: string;
  committer: string;
  subject: string;
}

/** The checked-out commit of a repository. @throws PublishError where there is none */
export async function describeHead(root: string): Promise<Head> {
  try {
    const text = await gitIn(root)(['log', '-1', '--format=%H%x00%cn%x00%s', 'HEAD']);
    const [commit = '', committer = '', subject = ''] = String(text).trim().split('\0');
    return { commit, committer, subject };
  } catch (error) {
    throw new PublishError(
      `“${root}”里读不到要发布的提交：${wordsOf(error)}。发布的是 git 里的提交，先把内容提交进去。`,
    );
  }
}

/** Says which content lies in the folder and in no commit: whoever has just written it expects to see it. */
export async function describeUncommitted(root: string): Promise<string | undefined> {
  const status = ['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all'];
  const text = String(await gitIn(root)(['--no-optional-locks', ...status, '--', 'content']));
  const lines = text.split('\0').filter(Boolean);
  if (lines.length === 0) return undefined;
  const names = lines.slice(0, 3).map((line) => line.slice(3));
  const more = lines.length > 3 ? '等' : '';
  return `注意：content/ 里有 ${lines.length} 个文件改了没有提交，这次不发布它们：${names.join('、')}${more}。`;
}

/** Where forges and git’s own servers say who pushed. */
const pushers = ['GITEA_PUSHER_NAME', 'GL_USERNAME', 'GL_USER', 'REMOTE_USER'];

/** Who publishes: as told, else who pushed according to the hook’s environment, else who committed. */
export function nameWho(
  told: string | undefined,
  env: Record<string, string | undefined>,
  committer: string,
): string {
  const pushed = pushers.map((name) => env[name]).find(Boolean);
  return told || pushed || committer || '不知道是谁';
}
