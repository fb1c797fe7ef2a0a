import { askInPage, startWorker } from '#src/search/check/ask-in-page.ts';
import type { Engine } from './engine.ts';

/** The site’s search as built: its worker’s script is started without its page. */
export const readOurEngine = (dist: string): Engine => ({
  open: (page) => startWorker(page, dist),
  ask: askInPage,
});
