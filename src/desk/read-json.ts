import type { IncomingMessage } from 'node:http';
import { DeskError } from './desk-error.ts';

const limit = 30 * 1024 * 1024;

/** The JSON body of a request. @throws DeskError when it is too long or no JSON. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const tooLong = new DeskError(413, '一次最多传 30 MB。请先压缩图片或文件。');
  if (Number(request.headers['content-length']) > limit) throw tooLong;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
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
