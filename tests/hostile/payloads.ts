import { breakouts } from './groups/breakouts.ts';
import { eventHandlers } from './groups/event-handlers.ts';
import { foreignMarkup } from './groups/foreign-markup.ts';
import { linkSchemes } from './groups/link-schemes.ts';
import { otherLanguages } from './groups/other-languages.ts';
import { rawHtml } from './groups/raw-html.ts';
import { unicode } from './groups/unicode.ts';
import type { Payload } from './payload.ts';

/** Every short text that tries to do harm. What only tries to take long is in `endless-texts.ts`. */
export const payloads: Payload[] = [
  ...rawHtml,
  ...eventHandlers,
  ...linkSchemes,
  ...breakouts,
  ...foreignMarkup,
  ...unicode,
  ...otherLanguages,
];
