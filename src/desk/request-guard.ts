import type { IncomingMessage } from 'node:http';
import { DeskError } from './desk-error.ts';
import { userHeader } from './door/door.ts';

/** Refuse what does not come from this machine. */
export function checkLoopback({ socket }: IncomingMessage): void {
  if (!/^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(socket.remoteAddress ?? '')) {
    throw new DeskError(403, '编辑台只能在这台电脑上用。');
  }
}

/** Refuse what was sent to another name: an attacker’s name may have been re-bound to this machine. */
export function checkHost({ headers }: IncomingMessage, hosts: readonly string[], page: string) {
  if (!hosts.includes(headers.host ?? '')) {
    throw new DeskError(403, `请用 ${page} 打开编辑台。`);
  }
}

/** Refuse what pages of other sites, or of other ports of this machine, made a browser send. */
export function checkOrigin({ headers }: IncomingMessage, origin: string): void {
  const site = headers['sec-fetch-site'];
  const isForeign = headers.origin !== undefined && headers.origin !== origin;
  if (isForeign || (site !== undefined && site !== 'same-origin')) {
    throw new DeskError(403, '这个请求来自别的网站，编辑台不接受。');
  }
}

/** Refuse what is no call of the desk’s interface: a form, a link, a picture. */
export function checkCall({ method, headers }: IncomingMessage): void {
  if (method !== 'POST') throw new DeskError(405, '编辑台只接受 POST 请求。');
  if (!/^application\/json(?:;|$)/i.test(headers['content-type'] ?? '')) {
    throw new DeskError(415, '编辑台只接受 JSON。');
  }
}

/**
 * The values of the header that names a person. Some servers take `_` for `-`: whoever writes the name in another way
 * wants to be taken for somebody else. @throws DeskError
 */
export function readUserHeader({ headersDistinct }: IncomingMessage): readonly string[] {
  const odd = Object.keys(headersDistinct).find(
    (name) => name !== userHeader && name.replaceAll('_', '-') === userHeader,
  );
  if (odd) throw new DeskError(403, '请求里有冒充登录名的内容，编辑台不接受。');
  return headersDistinct[userHeader] ?? [];
}
