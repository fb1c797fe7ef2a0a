import { isTalkative, openPicture } from '#src/lib/upload/open-picture.ts';
import { isPlain, readPicture } from '#src/lib/upload/picture-parts.ts';
import { DeskError } from './desk-error.ts';

/** The longer side of a picture as it is kept: enough for a whole page on a sharp screen. */
const longestSide = 2400;

const seconds = 30;

type PictureType = 'jpg' | 'png' | 'webp' | 'avif';

/**
 * A picture with nothing but what draws it: upright, at most 2400 px, without position, camera and remarks.
 * One that is so already is kept byte for byte, so that cleaning twice changes nothing.
 * @throws DeskError for what is broken, moves, unfolds to too much, or goes on after its end.
 */
export async function cleanPicture(
  name: string,
  bytes: Buffer,
  type: PictureType,
): Promise<Buffer> {
  const parts = readPicture(bytes, type);
  if (!parts) throw broken(name);
  if (parts.trailing > 0) {
    const sentence = `“${name}”的图片后面还接着别的数据，不能上传。请用图片软件打开它，另存一份再上传。`;
    throw new DeskError(422, sentence);
  }
  try {
    const about = await openPicture(bytes).metadata();
    if (parts.animated || (about.pages ?? 1) > 1) throw new DeskError(422, movingSentence(name));
    if (about.format !== (type === 'jpg' ? 'jpeg' : type === 'avif' ? 'heif' : type)) {
      throw broken(name);
    }
    const fits = Math.max(about.width, about.height) <= longestSide;
    if (!fits || isTalkative(about) || !isPlain(bytes, parts)) return await encode(bytes, type);
    // Reading every pixel shows whether the picture is whole.
    await openPicture(bytes).timeout({ seconds }).stats();
    return bytes;
  } catch (error) {
    throw error instanceof DeskError ? error : explain(name, error);
  }
}

async function encode(bytes: Buffer, type: PictureType): Promise<Buffer> {
  const picture = openPicture(bytes)
    .timeout({ seconds })
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true });
  if (type === 'jpg') return picture.jpeg({ quality: 85, mozjpeg: true }).toBuffer();
  if (type === 'png') return picture.png({ compressionLevel: 9 }).toBuffer();
  if (type === 'webp') return picture.webp({ quality: 85 }).toBuffer();
  return picture.avif({ quality: 60 }).toBuffer();
}

const broken = (name: string) =>
  new DeskError(422, `“${name}”打不开，可能没有传完整。请用图片软件打开它，另存一份再上传。`);

const movingSentence = (name: string) =>
  `“${name}”是会动的图，网站只放静止的图片。请另存成静止的图片再上传。`;

function explain(name: string, error: unknown): DeskError {
  if (!/pixel limit/i.test(String(error))) return broken(name);
  const sentence = `“${name}”的尺寸太大，超过6400万像素。请先缩小到长边${longestSide}像素再上传。`;
  return new DeskError(422, sentence);
}
