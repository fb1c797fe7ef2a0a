import type { IncomingMessage } from 'node:http';
import { DeskError } from '../desk-error.ts';
import type { Person } from '../person.ts';
import { checkHost, checkOrigin, readUserHeader } from '../request-guard.ts';
import type { Door } from './door.ts';
import type { PeopleBook } from './people-file.ts';
import { createTokenMaker, refuseToken } from './token.ts';

interface ProxyOptions {
  /** The desk’s public address, such as `https://desk.example.org`. */
  origin: string;
  findPerson: PeopleBook;
}

/**
 * The desk on a server: a proxy has checked the password and says who asks in `X-Desk-User`.
 * Only for servers that listen on a unix socket: there, nobody but the proxy can write that header.
 */
export function createProxyDoor({ origin, findPerson }: ProxyOptions): Door {
  const tokens = createTokenMaker();
  const { host } = new URL(origin);

  function identify(request: IncomingMessage): { login: string; person: Person } {
    checkHost(request, [host], `${origin}/admin/`);
    const login = readLogin(request);
    const person = findPerson(login);
    if (!person) throw new DeskError(403, `“${login}”不在编辑台的人员名单里。请找管理员加上。`);
    return { login, person };
  }

  return {
    greet: (request) => tokens.make(identify(request).login),
    admit: async (request) => {
      const { login, person } = identify(request);
      if (request.headers.origin === undefined) {
        throw new DeskError(403, '请求没有写明来自哪个页面，编辑台不接受。');
      }
      checkOrigin(request, origin);
      if (!tokens.isFrom(request, login)) throw refuseToken();
      return person;
    },
    describe: (request) => {
      const [name, address] = [attempt(() => readLogin(request)), lastForwarded(request)];
      return [name, address].filter(Boolean).join(' ');
    },
  };
}

/**
 * The login a proxy names, once: plain ASCII, percent-encoded UTF-8, or raw UTF-8 as Caddy sends it.
 * @throws DeskError when there is none, or more than one.
 */
function readLogin(request: IncomingMessage): string {
  const values = readUserHeader(request);
  const [value = ''] = values;
  if (values.length > 1) throw new DeskError(403, '请求里有两个登录名，编辑台不接受。');
  const login = attempt(() => decode(value));
  if (!login) throw new DeskError(401, '请先登录：编辑台没有收到登录名。');
  return login;
}

/** Node hands over the bytes of a header one by one, as Latin-1. */
function decode(value: string): string {
  const bytes = Buffer.from(value, 'latin1');
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  return decodeURIComponent(text);
}

/** The address the proxy itself saw; what stands before it was written by somebody else. */
function lastForwarded({ headers }: IncomingMessage): string {
  return String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim() as string;
}

function attempt<Result>(find: () => Result): Result | undefined {
  try {
    return find();
  } catch {
    return undefined;
  }
}
