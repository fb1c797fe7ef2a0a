import type { Draft } from './read-draft.ts';

/** The pictures of a form that are not saved anywhere yet, as the desk takes them. */
export function readPictures({ pictures, raw }: Draft) {
  return Promise.all(
    pictures
      .filter(({ path }) => raw.includes(path.slice(path.lastIndexOf('/') + 1)))
      .map(async ({ path, url }) => {
        const response = await fetch(url);
        return { path, content: toBase64(await response.arrayBuffer()), encoding: 'base64' };
      }),
  );
}

function toBase64(bytes: ArrayBuffer): string {
  const parts: string[] = [];
  const view = new Uint8Array(bytes);
  // More arguments at a time than this would overflow the stack.
  for (let at = 0; at < view.length; at += 0x8000) {
    parts.push(String.fromCharCode(...view.subarray(at, at + 0x8000)));
  }
  return btoa(parts.join(''));
}
