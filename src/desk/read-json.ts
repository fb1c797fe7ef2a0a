import type { IncomingMessage } from 'node:http';
import { DeskError } from './desk-error.ts';

const limit = 30 * 1024 * 1024;

/** How long a body may take, in milliseconds. */
interface Patience {
  /** From one piece of it to the next. */
  idle: number;
  whole: number;
}

/** Enough for 30 MB over a slow line; too little for holding connections open. */
const ordinary: Patience = { idle: 15_000, whole: 300_000 };

/** The JSON body of a request. @throws DeskError when it is too long, too slow, or no JSON. */
export async function readJson(request: IncomingMessage, patience = ordinary): Promise<unknown> {
  const tooLong = new DeskError(413, '一次最多传 30 MB。请先压缩图片或文件。');
  if (Number(request.headers['content-length']) > limit) throw tooLong;
  const deadline = Date.now() + patience.whole;
  const body = request[Symbol.asyncIterator]();
  const chunks: Buffer[] = [];
  let length = 0;
  for (;;) {
    const left = Math.min(patience.idle, deadline - Date.now());
    const next = await within(left, body.next());
    if (next.done) break;
    const bytes = Buffer.from(next.value);
    length += bytes.length;
    if (length > limit) throw tooLong;
    chunks.push(bytes);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    throw new DeskError(400, '编辑台收到的不是完整的 JSON。');
  }
}

/** The next piece, unless it takes too long or the line is cut. */
async function within<Piece>(time: number, piece: Promise<Piece>): Promise<Piece> {
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<never>((_, reject) => {
    const sentence = '传得太慢，编辑台不再等了。请检查网络后再保存一次。';
    timer = setTimeout(() => reject(new DeskError(408, sentence)), Math.max(0, time));
  });
  const cut = piece.catch(() => {
    throw new DeskError(400, '请求没有传完就断了。');
  });
  try {
    return await Promise.race([cut, tooSlow]);
  } finally {
    clearTimeout(timer);
    // When time is up, nobody waits for the piece any more.
    cut.catch(() => {});
  }
}
