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
  const chunks: Buffer[] = [];
  let length = 0;
  await follow(request, patience, (chunk) => {
    length += chunk.length;
    if (length > limit) throw tooLong;
    chunks.push(chunk);
  });
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    throw new DeskError(400, '编辑台收到的不是完整的 JSON。');
  }
}

/**
 * Let what is left of a refused body run by for a moment: who is still sending does not look for an answer,
 * and would only learn that the line was cut.
 */
export async function drain(request: IncomingMessage): Promise<void> {
  if (request.complete) return;
  await follow(request, { idle: 1000, whole: 5000 }, () => {}).catch(() => {});
}

/** Resolves at the end of a body; rejects when it is cut, takes too long, or `take` refuses a piece. */
function follow(
  request: IncomingMessage,
  { idle, whole }: Patience,
  take: (chunk: Buffer) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const tooSlow = () =>
      finish(new DeskError(408, '传得太慢，编辑台不再等了。请检查网络后再保存一次。'));
    const cut = () => finish(new DeskError(400, '请求没有传完就断了。'));
    const done = () => finish();
    const more = (chunk: Buffer) => {
      pause.refresh();
      try {
        take(chunk);
      } catch (error) {
        finish(error);
      }
    };
    const pause = setTimeout(tooSlow, idle);
    const end = setTimeout(tooSlow, whole);
    request.on('data', more).on('end', done).on('error', cut).on('close', cut);
    if (request.destroyed) cut();

    function finish(failure?: unknown) {
      clearTimeout(pause);
      clearTimeout(end);
      request.off('data', more).off('end', done).off('close', cut);
      // A line that is cut later on is nobody's concern any more, but must be listened to.
      if (failure === undefined) resolve();
      else reject(failure);
    }
  });
}
