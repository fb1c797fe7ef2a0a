/** Stands in for `data/images.ts` while a preview is rendered: pictures may not have been saved yet. */
export const findImage = (name: string | undefined) =>
  name ? globalThis.previewContent.findImage(name) : undefined;

/** Pictures of a list together with what goes with them. */
export const findPhotos = <Photo extends { image: string }>(photos: Photo[] = []) =>
  photos.flatMap((photo) => {
    const source = findImage(photo.image);
    return source ? [{ ...photo, source }] : [];
  });
