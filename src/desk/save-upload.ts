import { basename } from 'node:path';
import { cleanUpload } from './clean-upload.ts';
import { writeMessage } from './commit-message.ts';
import { imageFolder } from './content-paths.ts';
import { DeskError } from './desk-error.ts';
import { describeMedia } from './proxy-reads.ts';
import type { Writer } from './proxy-writes.ts';
import { chooseUploadPath } from './uploads.ts';

/** Save a file uploaded in the media library, under a name that is safe and not taken. */
export async function saveUpload(
  { store, save }: Writer,
  asset: { path: string; content: string },
) {
  const name = basename(asset.path);
  const { bytes: content } = await cleanUpload(name, Buffer.from(asset.content, 'base64'));
  const taken = new Set((await store.list(`${imageFolder}/`)).map(({ path }) => path));
  const path = chooseUploadPath(name, content, (wanted) => taken.has(wanted));
  await save([{ path, content }], writeMessage('上传', path, '', [path]));
  const [file] = await store.list(path);
  if (!file) throw new DeskError(500, `“${name}”没有存进版本库，请再试一次。`);
  return describeMedia(file, content);
}
