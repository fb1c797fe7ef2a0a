/**
 * Give chosen files names that fit into front matter and are never taken, before Decap sees them:
 * it would make `-1-.png` of a Chinese name, and delete the old picture at once when names are equal.
 */
export function nameUploads(): void {
  document.addEventListener(
    'change',
    ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'file' && target.files) {
        target.files = rename(target.files);
      }
    },
    { capture: true },
  );
}

function rename(files: FileList): FileList {
  const renamed = new DataTransfer();
  for (const file of files) renamed.items.add(new File([file], safeName(file.name), file));
  return renamed.files;
}

/** @example safeName('头像 Photo(1).PNG') → 'photo-1-3f9a2c.png' */
export function safeName(name: string): string {
  const [, stem = name, extension = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? [];
  const ascii = stem
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  const mark = crypto
    .getRandomValues(new Uint8Array(3))
    .reduce((text, byte) => text + byte.toString(16).padStart(2, '0'), '');
  return `${ascii || 'file'}-${mark}${extension.toLowerCase()}`;
}
