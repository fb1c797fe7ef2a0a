/** How much one file may hold. What editors write stays far below; what exceeds them was pasted by mistake, or to do harm. */
export const limits = {
  /** Bytes of front matter. Our longest today has 7,000. */
  frontMatter: 16 * 1024,
  /** Bytes of a body: a law of 60,000 characters. */
  body: 200 * 1024,
  /** Bytes of a settings file. */
  settings: 256 * 1024,
  /** Bytes of any file: a PDF of 20 MB, and a little. */
  file: 21 * 1024 * 1024,
  /** Groups and lists of front matter inside one another. */
  dataDepth: 32,
  /** Quotes and lists of a body inside one another. */
  bodyDepth: 32,
  tableColumns: 40,
  tableRows: 1000,
  /** So many times its own length may a body become as HTML, */
  growth: 20,
  /** where it becomes more than so many characters. */
  growthFrom: 100_000,
  /** Processor time for judging one file. */
  seconds: 2,
};

/** Bytes of a text in UTF-8. Runs in the browser, too. */
export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** A size as editors read it: `20 KB`. */
export const formatSize = (bytes: number): string => `${Math.ceil(bytes / 1024)} KB`;
