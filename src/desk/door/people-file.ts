import { readFileSync, statSync } from 'node:fs';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { DeskError } from '../desk-error.ts';
import type { Person } from '../person.ts';

const plain = /^[^<>\p{Cc}]+$/u;

const peopleSchema = z.record(
  z.string().min(1),
  z.strictObject({
    name: z.string().trim().min(1).regex(plain),
    email: z.string().regex(/^[^<>@\s]+@[^<>@\s]+$/),
    role: z.enum(['writer', 'reviewer', 'publisher']),
  }),
);

/** Finds the person of a login; nothing for a login that is not on the list. */
export type PeopleBook = (login: string) => Person | undefined;

/**
 * The list of who works at the desk: login → name, email, role, in YAML or JSON, outside of what the desk can write.
 * A changed list counts from the next request on; while it is out of order nobody comes in.
 */
export function openPeopleFile(path: string): PeopleBook {
  let read: { people: Map<string, Person>; stamp: string } | undefined;
  return (login) => {
    const stamp = stampOf(path);
    if (read?.stamp !== stamp) read = { people: readPeople(path), stamp };
    return read.people.get(login);
  };
}

/** @throws DeskError in Chinese when the list cannot be trusted. */
export function readPeople(path: string): Map<string, Person> {
  try {
    if (statSync(path).mode & 0o002) throw new Error('谁都能改写它。请运行 chmod o-w');
    const people = peopleSchema.parse(parse(readFileSync(path, 'utf8')));
    const emails = Object.values(people).map(({ email }) => email.trim().toLowerCase());
    const twice = emails.find((email, index) => emails.indexOf(email) !== index);
    if (twice) throw new Error(`有两个登录名用同一个邮箱“${twice}”，就分不清谁写谁审`);
    return new Map(Object.entries(people));
  } catch (error) {
    throw new DeskError(503, `人员名单“${path}”用不了：${explain(error)}。请看 deploy/README.md。`);
  }
}

function explain(error: unknown): string {
  if (!(error instanceof z.ZodError)) return error instanceof Error ? error.message : String(error);
  const place = error.issues[0]?.path.join(' › ');
  return `“${place || '整个文件'}”写得不对，每个登录名要有 name、email、role（writer、reviewer 或 publisher）`;
}

function stampOf(path: string): string {
  const status = statSync(path, { throwIfNoEntry: false });
  return status ? `${status.mtimeMs} ${status.size} ${status.mode}` : '';
}
