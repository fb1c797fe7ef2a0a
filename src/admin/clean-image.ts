import { findFileType } from '#src/lib/upload/file-type.ts';
import { isPlain, readPicture } from '#src/lib/upload/picture-parts.ts';

/** The longer side of a picture as it is kept: the same as at the desk’s server. */
const longestSide = 2400;

/** What the server takes; a picture with more is packed as JPEG. */
const sizeLimit = 5 * 1024 * 1024;

const quality = 0.85;

const mediaTypes = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const;
type Encoded = keyof typeof mediaTypes;

/** A picture as it is uploaded: its bytes, and the extension that belongs to them. */
export interface CleanImage {
  bytes: Uint8Array<ArrayBuffer>;
  extension: Encoded;
}

/**
 * A chosen picture with nothing but what draws it: upright, at most 2400 px, without position and camera, so that none of that
 * leaves the editor’s machine. One that is so already is kept byte for byte. AVIF, which browsers cannot write, becomes WebP.
 * @throws Error in Chinese, to be shown to the editor.
 */
export async function cleanImage(file: File): Promise<CleanImage> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = findFileType(bytes);
  if (!type || type === 'pdf') {
    throw new Error(
      `“${file.name}”不是网站能用的图片。请另存为 JPG 或 PNG 再上传（手机照片可在设置里改成“兼容性最佳”）。`,
    );
  }
  const parts = readPicture(bytes, type);
  if (!parts) throw broken(file);
  if (parts.animated) {
    throw new Error(`“${file.name}”是会动的图，网站只放静止的图片。请另存成静止的图片再上传。`);
  }
  const bitmap = await createImageBitmap(file).catch(() => {
    throw broken(file);
  });
  const fits = Math.max(bitmap.width, bitmap.height) <= longestSide;
  if (type !== 'avif' && fits && isPlain(bytes, parts) && bytes.length <= sizeLimit) {
    return { bytes, extension: type };
  }
  return encode(bitmap, type === 'avif' ? 'webp' : type, file);
}

async function encode(bitmap: ImageBitmap, wanted: Encoded, file: File): Promise<CleanImage> {
  const blob = await draw(bitmap, wanted);
  // Browsers that cannot write a type write PNG in its place.
  const isWanted = blob?.type === mediaTypes[wanted];
  if (wanted !== 'jpg' && (!blob || blob.size > sizeLimit || !isWanted)) {
    return encode(bitmap, 'jpg', file);
  }
  if (!blob) throw broken(file);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const parts = readPicture(bytes, wanted);
  if (!parts) throw broken(file);
  return { bytes: new Uint8Array(parts.drawing), extension: wanted };
}

/** Draw a picture anew, smaller where it is too large. JPEG knows no transparency: white shows through. */
function draw(bitmap: ImageBitmap, type: Encoded): Promise<Blob | null> {
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(null);
  if (type === 'jpg') {
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, mediaTypes[type], quality);
  });
}

const broken = (file: File) =>
  new Error(`“${file.name}”打不开，可能没有传完整。请用图片软件打开它，另存一份再上传。`);
