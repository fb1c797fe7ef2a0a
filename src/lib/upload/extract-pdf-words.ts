import { extractText } from 'unpdf';

/**
 * The words of a PDF, page by page, as a reader sees and copies them; scanned pages have none.
 * @throws when the file is broken or encrypted.
 */
export async function extractPdfWords(bytes: Uint8Array): Promise<string[]> {
  // The library takes the bytes away from whoever gave them.
  const { text } = await extractText(Uint8Array.from(bytes));
  return text;
}
