import { findFileType } from '#src/lib/upload/file-type.ts';

/** Choices that have been cleaned and are on their way to Decap. */
const cleaned = new WeakSet<Event>();

/**
 * Clean chosen files, and give them names that fit into front matter and are never taken, before Decap sees them:
 * it would keep where a photo was taken, make `-1-.png` of a Chinese name, and delete the old picture at once when names are
 * equal. What cannot be used is told, and left out.
 */
export function nameUploads(): void {
  document.addEventListener(
    'change',
    (event) => {
      const { target } = event;
      if (cleaned.has(event) || !(target instanceof HTMLInputElement)) return;
      if (target.type !== 'file' || !target.files?.length) return;
      event.stopImmediatePropagation();
      void replaceFiles(target, [...target.files]);
    },
    { capture: true },
  );
}

async function replaceFiles(input: HTMLInputElement, files: readonly File[]): Promise<void> {
  const taken = new DataTransfer();
  for (const file of files) {
    try {
      taken.items.add(await cleanFile(file));
    } catch (error) {
      window.alert(error instanceof Error ? error.message : String(error));
    }
  }
  if (taken.files.length === 0) {
    input.value = '';
    return;
  }
  input.files = taken.files;
  const again = new Event('change', { bubbles: true });
  cleaned.add(again);
  input.dispatchEvent(again);
}

/** A chosen file as it will be kept. Decoding is loaded when somebody first uploads something. */
async function cleanFile(file: File): Promise<File> {
  const start = new Uint8Array(await file.slice(0, 64).arrayBuffer());
  if (findFileType(start) === 'pdf') {
    const { cleanDocument } = await import('./clean-document.ts');
    const bytes = cleanDocument(file.name, new Uint8Array(await file.arrayBuffer()));
    return new File([bytes], safeName(file.name, 'pdf'), { type: 'application/pdf' });
  }
  const { cleanImage } = await import('./clean-image.ts');
  const { bytes, extension } = await cleanImage(file);
  const type = `image/${extension === 'jpg' ? 'jpeg' : extension}`;
  return new File([bytes], safeName(file.name, extension), { type });
}

/** @example safeName('头像 Photo(1).HEIC', 'jpg') → 'photo-1-3f9a2c.jpg' */
export function safeName(name: string, extension: string): string {
  const ascii = name
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  const mark = crypto
    .getRandomValues(new Uint8Array(3))
    .reduce((text, byte) => text + byte.toString(16).padStart(2, '0'), '');
  return `${ascii || 'file'}-${mark}.${extension}`;
}
