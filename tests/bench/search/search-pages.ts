import type { Page } from '@playwright/test';
import { askingPage } from './bench-server.ts';
import type { EngineName } from './engine.ts';

/** A page with a search form, as visitors use it. */
export interface SearchPage {
  open: (page: Page) => Promise<void>;
  /** Submit a query. Returns the milliseconds until its results are painted. */
  ask: (page: Page, query: string) => Promise<number>;
}

/** Our page, and the least that Pagefind’s own documentation makes of one. */
export const searchPages: Record<EngineName, SearchPage> = {
  ours: {
    open: async (page) => {
      await page.goto('/search/');
    },
    ask: (page, query) =>
      page.evaluate(submitQuery, { form: 'main form', results: '[data-results]', query }),
  },
  stock: {
    open: async (page) => {
      await page.goto(askingPage);
      await page.evaluate(addStockForm, '/pagefind/pagefind.js');
    },
    ask: (page, query) => page.evaluate(submitQuery, { form: 'form', results: 'ol', query }),
  },
};

interface Submission {
  query: string;
  /** Selectors of the form and of what holds the results. */
  form: string;
  results: string;
}

/** Painted is what was there before the frame before this one. Runs in the page. */
function submitQuery({ query, form, results }: Submission): Promise<number> {
  const found = document.querySelector<HTMLFormElement>(form);
  const list = document.querySelector(results);
  const input = found?.querySelector('input');
  if (!found || !list || !input) throw new Error(`There is no ${form} or no ${results}.`);
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => reject(new Error(`No results of ${query}.`)), 60_000);
    let start = 0;
    const observer = new MutationObserver(() => {
      observer.disconnect();
      clearTimeout(patience);
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
    });
    observer.observe(list, { childList: true });
    input.value = query;
    start = performance.now();
    found.requestSubmit();
  });
}

/** A form and a list that Pagefind fills with its first ten results. Runs in the page. */
function addStockForm(address: string) {
  interface Result {
    data: () => Promise<{ url: string; excerpt: string; meta: Record<string, string> }>;
  }
  interface Pagefind {
    search: (query: string) => Promise<{ results: Result[] }>;
  }
  let pagefind: Pagefind | undefined;
  document.body.innerHTML = '<form><input></form><ol></ol>';
  document.querySelector('form')?.addEventListener('submit', async (event) => {
    event.preventDefault();
    pagefind ??= (await import(address)) as Pagefind;
    const { results } = await pagefind.search(document.querySelector('input')?.value ?? '');
    const entries = await Promise.all(results.slice(0, 10).map(({ data }) => data()));
    const items = entries.map(({ url, excerpt, meta }) => {
      const item = document.createElement('li');
      item.innerHTML = `<h3><a href="${url}">${meta['title']}</a></h3><p>${excerpt}</p>`;
      return item;
    });
    // Something changes even where nothing was found.
    document.querySelector('ol')?.replaceChildren(...items, document.createElement('li'));
  });
}
