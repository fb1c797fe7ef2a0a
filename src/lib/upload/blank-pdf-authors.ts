import { findPdfStreams, readPdfText } from './pdf-text.ts';

/**
 * A PDF without the names of its authors, as far as they stand in the open: spaces take their place,
 * so that nothing moves. Packed objects keep theirs, and a signed document stays as it was signed.
 */
export function blankPdfAuthors(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const text = readPdfText(bytes);
  const blanked = new Uint8Array(bytes);
  if (/\/ByteRange\s*\[/.test(text)) return blanked;
  const streams = findPdfStreams(text);
  const isPacked = (place: number) =>
    streams.some(({ start, end }) => place >= start && place < end);
  for (const { index, 0: opening } of text.matchAll(/\/Author\s*(?:\(|<(?!<))/g)) {
    if (isPacked(index)) continue;
    const start = index + opening.length;
    if (opening.endsWith('(')) blanked.fill(0x20, start, findStringEnd(text, start));
    else blankHex(blanked, start, text.indexOf('>', start));
  }
  for (const { start, end, dictionary } of streams) {
    if (!/\/Metadata/.test(dictionary) || dictionary.includes('/Filter')) continue;
    const creators = text.slice(start, end).matchAll(/(<dc:creator>)([\s\S]*?)<\/dc:creator>/g);
    for (const { index, 1: tag = '', 2: inner = '' } of creators) {
      const from = start + index + tag.length;
      blanked.fill(0x20, from, from + inner.length);
    }
  }
  return blanked;
}

/** The closing bracket of a string; brackets inside come in pairs or behind a backslash. */
function findStringEnd(text: string, start: number): number {
  let depth = 1;
  for (let place = start; place < text.length; place += 1) {
    const character = text[place];
    if (character === '\\') place += 1;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    if (depth === 0) return place;
  }
  return start;
}

/** Two digits make a character; `20` is a space. */
function blankHex(bytes: Uint8Array, start: number, end: number) {
  for (let place = start; place < end; place += 1) {
    bytes[place] = (place - start) % 2 === 0 ? 0x32 : 0x30;
  }
}
