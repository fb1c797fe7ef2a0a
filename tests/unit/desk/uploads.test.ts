import { expect, test } from 'vitest';
import { checkUpload, chooseUploadPath } from '#src/desk/uploads.ts';

const starts = {
  'a.jpg': 'ffd8ffe0',
  'a.jpeg': 'ffd8ffe0',
  'a.PNG': '89504e470d0a1a0a',
  'a.webp': `${hex('RIFF')}00000000${hex('WEBP')}`,
  'a.avif': `00000020${hex('ftypavif')}`,
  'a.pdf': hex('%PDF-1.7'),
};

function hex(text: string) {
  return Buffer.from(text).toString('hex');
}

test.each(Object.entries(starts))('%s with its own first bytes is taken', (name, start) => {
  expect(() => checkUpload(name, Buffer.from(start, 'hex'))).not.toThrow();
});

test('a file that is not what its name says is refused', () => {
  const page = Buffer.from('<html><script>alert(1)</script>');
  for (const name of Object.keys(starts))
    expect(() => checkUpload(name, page)).toThrow('的内容不是');
});

test.each(['a.svg', 'a.html', 'a.gif', 'a', 'a.png.exe', 'constructor'])(
  '%s is refused',
  (name) => {
    expect(() => checkUpload(name, Buffer.from('89504e470d0a1a0a', 'hex'))).toThrow('不能上传');
  },
);

test('pictures may have 5 MB, PDF files 20 MB', () => {
  const sized = (name: string, megabytes: number) =>
    Buffer.concat([Buffer.from(name, 'hex'), Buffer.alloc(megabytes * 1024 * 1024)]);
  expect(() => checkUpload('a.jpg', sized(starts['a.jpg'], 5))).toThrow('超过5 MB');
  expect(() => checkUpload('a.pdf', sized(starts['a.pdf'], 19))).not.toThrow();
  expect(() => checkUpload('a.pdf', sized(starts['a.pdf'], 20))).toThrow('超过20 MB');
});

test('a safe, free name is kept; others get one made from them', () => {
  const choose = (name: string, taken = false) =>
    chooseUploadPath(name, Buffer.from('x'), () => taken);
  expect(choose('photo-1.jpg')).toBe('content/images/photo-1.jpg');
  expect(choose('photo-1.jpg', true)).toMatch(/^content\/images\/photo-1-[0-9a-f]{8}\.jpg$/);
  expect(choose('头像.PNG')).toMatch(/^content\/images\/file-[0-9a-f]{8}\.png$/);
});
