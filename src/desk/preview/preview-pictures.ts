import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImageMetadata } from 'astro';
import sharp from 'sharp';
import { findImageNames } from './find-image-names.ts';
import { inlinePictures, previewImagePath } from './inline-pictures.ts';
import type { Unsaved } from './preview-request.ts';

interface Picture {
  about: ImageMetadata;
  address: string;
}

/** No picture of the site is shown wider. */
const widest = 960;

/** The pictures of the entry that is previewed, small enough to travel inside the page. */
export function createPictures(root: string) {
  const drawn = new Map<string, Picture | undefined>();
  let current = new Map<string, Picture>();

  async function draw(name: string, bytes: Buffer): Promise<Picture | undefined> {
    const key = `${name} ${createHash('sha256').update(bytes).digest('base64url')}`;
    if (!drawn.has(key)) drawn.set(key, await shrink(name, bytes).catch(() => undefined));
    return drawn.get(key);
  }

  return {
    take: async ({ data, images }: Unsaved) => {
      const pictures = new Map<string, Picture>();
      for (const name of findImageNames(JSON.stringify(data))) {
        const path = join(root, 'content/images', name);
        const sent = images[name];
        const bytes = sent ? Buffer.from(sent, 'base64') : existsSync(path) && readFileSync(path);
        const picture = bytes ? await draw(name, bytes) : undefined;
        if (picture) pictures.set(name, picture);
      }
      current = pictures;
    },
    find: (name: string) => current.get(name)?.about,
    inline: (html: string) => inlinePictures(html, (name) => current.get(name)?.address),
  };
}

async function shrink(name: string, bytes: Buffer): Promise<Picture> {
  const { data, info } = await sharp(bytes)
    .rotate()
    .resize({ width: widest, withoutEnlargement: true })
    .webp()
    .toBuffer({ resolveWithObject: true });
  return {
    about: {
      src: `${previewImagePath}${name}`,
      width: info.width,
      height: info.height,
      format: 'webp',
    },
    address: `data:image/webp;base64,${data.toString('base64')}`,
  };
}
