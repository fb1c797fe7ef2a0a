import type { Page } from '@playwright/test';
import type { FoundUrls } from '#src/search/check/ask-in-page.ts';

/** The site’s search, and Pagefind as it comes. */
export const engineNames = ['ours', 'stock'] as const;
export type EngineName = (typeof engineNames)[number];

/** A search engine in an empty page of the browser. */
export interface Engine {
  /** Make a page ready to ask; fetches nothing that a query would not fetch. */
  open: (page: Page) => Promise<void>;
  /** Ask, and read so many results as a page would show. */
  ask: (page: Page, query: string, shown: number) => Promise<FoundUrls>;
}
