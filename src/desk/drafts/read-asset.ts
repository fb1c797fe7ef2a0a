import { basename } from 'node:path';
import { imageFolder } from '#src/gate/content-places.ts';
import { cleanUpload } from '../clean-upload.ts';
import { DeskError } from '../desk-error.ts';
import type { Change, ChangedFile } from '../git-commit.ts';
import { isSafeName } from '../uploads.ts';

/** An upload whose name stands in the entry already: it can be refused, but not renamed. */
export async function readAsset(asset: { path: string; content: string }): Promise<Change> {
  const name = basename(asset.path);
  const { bytes } = await cleanUpload(name, Buffer.from(asset.content, 'base64'));
  if (asset.path !== `${imageFolder}/${name}` || !isSafeName(name)) {
    throw new DeskError(422, `图片名“${name}”只能用小写字母、数字和连字符。请改名后重新上传。`);
  }
  return { path: asset.path, content: bytes };
}

/** A picture is never replaced by another one of its name: other entries may show it. */
export function refuseOtherPictures(pictures: readonly ChangedFile[]): void {
  const taken = pictures.find(({ before, after }) => before !== null && before !== after);
  if (!taken) return;
  throw new DeskError(409, `已经有一张不同的图片叫“${basename(taken.path)}”。请改名后重新上传。`);
}
