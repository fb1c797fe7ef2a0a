import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Question, Reply } from '#src/search/answer.ts';

/** Addresses of what a query found, in order. */
export interface FoundUrls {
  exact: string[];
  related: string[];
}

declare global {
  interface Window {
    /** The search worker that `startWorker` started in the page. */
    askedWorker?: Worker;
  }
}

/** Start the search worker of a built site in a page of that site, without the search page around it. */
export async function startWorker(page: Page, dist: string): Promise<void> {
  await page.evaluate((address) => {
    window.askedWorker = new Worker(address, { type: 'module' });
  }, findWorkerScript(dist));
}

/** Ask the worker that was started in a page for the first `count` results of each group. */
export function askInPage(page: Page, query: string, count: number): Promise<FoundUrls> {
  const question: Question = { id: 1, query, count, chosen: {}, sort: 'relevance' };
  return page.evaluate(askWorker, question);
}

/** Runs in the page, where it knows nothing of this file. */
function askWorker(question: Question): Promise<FoundUrls> {
  const worker = window.askedWorker;
  return new Promise((resolve, reject) => {
    if (!worker) throw new Error('The worker was not started.');
    worker.onerror = ({ message }) => reject(new Error(`The search worker failed: ${message}`));
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      if ('failure' in data) return reject(new Error(data.failure));
      const { exact, related } = data.answer;
      return resolve({
        exact: exact.results.map(({ url }) => url),
        related: related.results.map(({ url }) => url),
      });
    };
    worker.postMessage(question);
  });
}

/** The address of the worker’s script. @throws where nothing is built. */
function findWorkerScript(dist: string): string {
  const advice = `${dist} holds no built search. Run npm run build first.`;
  let files: string[];
  try {
    files = readdirSync(join(dist, '_astro'));
  } catch {
    throw new Error(advice);
  }
  const file = files.find((name) => /^search-worker[.-].*\.js$/.test(name));
  if (!file) throw new Error(advice);
  return `/_astro/${file}`;
}
