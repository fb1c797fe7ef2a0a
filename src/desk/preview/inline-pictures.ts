/** Where pages believe the preview's pictures to be. */
export const previewImagePath = '/preview-image/';

/** Put data where Astro's image service is asked for one of our pictures: nobody outside the preview's process can ask it. */
export function inlinePictures(html: string, find: (name: string) => string | undefined): string {
  return html.replace(/\/_image\/?\?href=([^&"'\s]+)[^"'\s]*/g, (address, encoded: string) => {
    const path = decodeURIComponent(encoded);
    if (!path.startsWith(previewImagePath)) return address;
    return find(path.slice(previewImagePath.length)) ?? address;
  });
}
