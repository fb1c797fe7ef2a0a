/** A stream of a PDF: what stands before it says what it is. */
export interface PdfStream {
  dictionary: string;
  /** First byte of the data, and the first one after it. */
  start: number;
  end: number;
}

/** A PDF as text of one character a byte, so that places in it are places in the file. */
export const readPdfText = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252').decode(bytes);

/** The streams of a PDF, in order. */
export function findPdfStreams(text: string): PdfStream[] {
  const streams: PdfStream[] = [];
  const opening = /\bstream(?:\r\n?|\n)/g;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const start = match.index + match[0].length;
    const close = text.indexOf('endstream', start);
    const end = close < 0 ? text.length : close;
    const from = Math.max(text.lastIndexOf(' obj', match.index), 0);
    streams.push({ dictionary: text.slice(from, match.index), start, end });
    opening.lastIndex = end;
  }
  return streams;
}

/** What stands outside of streams: the structure of the document. */
export function readPdfStructure(text: string, streams: readonly PdfStream[]): string {
  const pieces: string[] = [];
  let place = 0;
  for (const { start, end } of streams) {
    pieces.push(text.slice(place, start));
    place = end;
  }
  return [...pieces, text.slice(place)].join('\n');
}

/** Names may be written with codes: `/J#61vaScript` is `/JavaScript`. */
export const decodePdfNames = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
