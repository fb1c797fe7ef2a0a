import { basename } from 'node:path';
import { imageFolder } from '#src/gate/content-places.ts';
import { cleanUpload } from './clean-upload.ts';
import { writeMessage } from './commit-message.ts';
import { DeskError } from './desk-error.ts';
import type { Person } from './person.ts';
import { describeMedia } from './proxy-reads.ts';
import { chooseUploadPath } from './uploads.ts';
import type { Workplace } from './workplace.ts';

/** Publish a file uploaded in the media library, under a name that is safe and not taken. */
export async function saveUpload(
  { store, onSaved }: Workplace,
  asset: { path: string; content: string },
  person: Person,
) {
  const name = basename(asset.path);
  const { bytes: content } = await cleanUpload(name, Buffer.from(asset.content, 'base64'));
  const taken = new Set((await store.list(`${imageFolder}/`)).map(({ path }) => path));
  const path = chooseUploadPath(name, content, (wanted) => taken.has(wanted));
  const message = writeMessage('上传', path, '', [path]);
  const saved = await store.save([{ path, content }], message, person);
  if (saved.commit) onSaved(saved, message.slice(0, message.indexOf('\n')));
  const [file] = await store.list(path);
  if (!file) throw new DeskError(500, `“${name}”没有存进版本库，请再试一次。`);
  return describeMedia(file, content);
}
