import type { ImageMetadata } from 'astro';

const pictures = import.meta.glob<ImageMetadata>('/content/images/*.{jpg,jpeg,png,webp,avif}', {
  eager: true,
  import: 'default',
});

/** A picture of content/images/ by its file name. */
export function findImage(name: string | undefined): ImageMetadata | undefined {
  return name ? pictures[`/content/images/${name}`] : undefined;
}

/** Pictures of a list together with what goes with them; those whose file is missing are left out. */
export const findPhotos = <Photo extends { image: string }>(photos: Photo[] = []) =>
  photos.flatMap((photo) => {
    const source = findImage(photo.image);
    return source ? [{ ...photo, source }] : [];
  });

/** Where each picture is kept as it was uploaded, by file name. */
export const pictureAddresses = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(pictures).map(([path, { src }]) => [path.slice(path.lastIndexOf('/') + 1), src]),
  );
