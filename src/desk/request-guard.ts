import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { DeskError } from './desk-error.ts';

/** Refuse what does not come to this machine by its own name: other computers, and names that were re-bound to it. */
export function checkHost({ headers, socket }: IncomingMessage): void {
  const address = socket.remoteAddress ?? '';
  if (!/^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address)) {
    throw new DeskError(403, '编辑台只能在这台电脑上用。');
  }
  const port = socket.localPort;
  if (headers.host !== `127.0.0.1:${port}` && headers.host !== `localhost:${port}`) {
    throw new DeskError(403, `请用 http://127.0.0.1:${port}/admin/ 打开编辑台。`);
  }
}

/** Refuse requests that other pages made, or that carry no valid token. */
export function checkRequest({ method, headers }: IncomingMessage, token: string): void {
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) {
    throw new DeskError(403, '这个请求来自别的网站，编辑台不接受。');
  }
  if (!isSame(headers['x-desk-token'], token)) {
    throw new DeskError(401, '编辑台已经重新启动过，请刷新页面。没保存的文字请先复制出来。');
  }
  if (method !== 'POST') throw new DeskError(405, '编辑台只接受 POST 请求。');
  if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) {
    throw new DeskError(415, '编辑台只接受 JSON。');
  }
}

function isSame(given: string | string[] | undefined, token: string): boolean {
  const [left, right] = [Buffer.from(String(given)), Buffer.from(token)];
  return left.length === right.length && timingSafeEqual(left, right);
}
