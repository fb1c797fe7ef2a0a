import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Question, Reply } from '#src/search/answer.ts';
import type { Engine } from './engine.ts';
import type { FoundUrls } from './scores.ts';

declare global {
  interface Window {
    benchWorker?: Worker;
  }
}

/** The site’s search as built: its worker’s script is started without its page. @throws where nothing is built. */
export function readOurEngine(dist: string): Engine {
  const script = findWorker(dist);
  return {
    open: (page) =>
      page.evaluate((address) => {
        window.benchWorker = new Worker(address, { type: 'module' });
      }, script),
    ask: (page, query, shown) =>
      page.evaluate(askWorker, {
        id: 1,
        query,
        count: shown,
        chosen: {},
        sort: 'relevance',
      } satisfies Question as Question),
  };
}

/** The only place that knows what the worker is asked and how it answers. Runs in the page. */
function askWorker(question: Question): Promise<FoundUrls> {
  const worker = window.benchWorker;
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

function findWorker(dist: string): string {
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
