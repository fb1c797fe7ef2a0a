/** One text somebody might put into the content to do harm. */
export interface Payload {
  /** `raw HTML: an image that fails to load`, the same for no two of them. */
  name: string;
  /** What it tries. */
  group: string;
  text: string;
}

/** Payloads of one group, by what they are. */
export const makeGroup = (group: string, texts: Record<string, string>): Payload[] =>
  Object.entries(texts).map(([what, text]) => ({ name: `${group}: ${what}`, group, text }));
