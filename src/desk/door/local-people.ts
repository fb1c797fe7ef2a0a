import type { Git } from '../git.ts';
import { getAuthor } from '../git-read.ts';
import { type Person, type Role, roles } from '../person.ts';

/** The people of a personal machine: the git identity, who may do everything, and perhaps a second one. */
export async function readLocalPeople(
  git: Git,
  second: string | undefined,
): Promise<[Person, ...Person[]]> {
  const first: Person = { ...(await getAuthor(git)), role: 'publisher' };
  return second ? [first, parsePerson(second)] : [first];
}

/**
 * A person as one writes them for git, with a role where it is not `publisher`.
 * @example parsePerson('李审核 <li@example.org>:reviewer')
 * @throws Error with what is wrong with it, in Chinese.
 */
export function parsePerson(text: string): Person {
  const [, name = '', email = '', role = 'publisher'] =
    /^([^<>]+?)\s*<([^<>@\s]+@[^<>@\s]+)>(?::([a-z]+))?$/.exec(text.trim()) ?? [];
  if (name.trim() === '' || /\p{Cc}/u.test(name)) {
    throw new Error(`看不懂“${text}”。请写成：--second "李审核 <li@example.org>"`);
  }
  if (!isRole(role)) {
    const known = Object.keys(roles).join('、');
    throw new Error(
      `没有“${role}”这个角色。可以写 ${known}，例如：李审核 <li@example.org>:reviewer`,
    );
  }
  return { name: name.trim(), email, role };
}

const isRole = (text: string): text is Role => Object.hasOwn(roles, text);

/** What to say at start when commits would carry a neutral name; nothing when git knows who works here. */
export async function describeMissingIdentity(git: Git): Promise<string | undefined> {
  const missing: string[] = [];
  for (const [key, example] of [
    ['user.name', '您的姓名'],
    ['user.email', '您的邮箱'],
  ] as const) {
    const value = await git(['config', '--get', key]).catch(() => '');
    if (value.toString().trim() === '') missing.push(`git config ${key} "${example}"`);
  }
  if (missing.length === 0) return undefined;
  return `这台电脑还没有设好 git 的署名，保存的内容先记在“沈阳e工会编辑”名下。请运行：${missing.join(' 和 ')}，再重新启动。`;
}
