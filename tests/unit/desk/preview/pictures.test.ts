import { expect, test } from 'vitest';
import { findImageNames } from '#src/desk/preview/find-image-names.ts';
import { inlinePictures } from '#src/desk/preview/inline-pictures.ts';

test('finds the pictures a file names, each once', () => {
  const text = 'portrait:\n  image: ma-1.jpg\nphotos:\n  - image: "a.webp"\n  - image: ma-1.jpg\n';
  expect(findImageNames(text)).toEqual(['ma-1.jpg', 'a.webp']);
});

test('takes no other file for a picture', () => {
  expect(findImageNames('see a.pdf, A.JPG, .png and site.jpgx')).toEqual([]);
});

test('puts a picture where Astro would be asked for it', () => {
  const html =
    '<img src="/_image/?href=%2Fpreview-image%2Fma-1.jpg&amp;w=480&amp;f=webp" alt="照片">';
  expect(inlinePictures(html, () => 'data:image/webp;base64,AA==')).toBe(
    '<img src="data:image/webp;base64,AA==" alt="照片">',
  );
});

test('leaves other pictures alone', () => {
  const html =
    '<img src="/_image?href=%2F_astro%2Fa.png"><img src="/_image?href=%2Fpreview-image%2Fb.png">';
  expect(inlinePictures(html, () => undefined)).toBe(html);
});
