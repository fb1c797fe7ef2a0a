import type { Answer } from './answer.ts';
import { askWorker, OldBrowserError } from './ask-worker.ts';
import { describeAnswer, renderAnswer, renderFailure } from './render-answer.ts';
import { describeNames, renderNames } from './render-names.ts';
import { searchByName } from './search-by-name.ts';

/** How many results are shown at first, and how many more at a time. */
const step = 10;
/** Waiting shorter than this is not worth a word. */
const noticeable = 300;

/**
 * <site-search>: answers the search form inside it on the page, as its address asks.
 * Without JavaScript the page below it leads to every topic.
 */
class SiteSearch extends HTMLElement {
  private form = this.querySelector('form');
  private input = this.querySelector('input');
  private status = this.querySelector('[role="status"]');
  private results = this.querySelector('[data-results]');
  private pageTitle = document.title;
  private listeners = new AbortController();
  private turn = 0;

  connectedCallback() {
    const { signal } = this.listeners;
    this.form?.addEventListener('submit', (event) => this.submit(event), { signal });
    this.input?.addEventListener('focus', warmUp, { signal, once: true });
    addEventListener('popstate', () => this.restore(), { signal });
    this.restore();
  }

  disconnectedCallback() {
    this.listeners.abort();
    this.listeners = new AbortController();
  }

  private submit(event: SubmitEvent) {
    event.preventDefault();
    const query = this.input?.value.trim() ?? '';
    const address = query ? `?q=${encodeURIComponent(query)}` : location.pathname;
    if (query === readAddress()) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    void this.show(query, step);
  }

  private restore() {
    const query = readAddress();
    if (this.input) this.input.value = query;
    void this.show(query, step);
  }

  private async show(query: string, count: number) {
    const turn = ++this.turn;
    document.title = query ? `${query} · ${this.pageTitle}` : this.pageTitle;
    if (query === '') {
      this.put('');
      return;
    }
    const notice = setTimeout(() => this.say('正在查找…'), noticeable);
    const answer = await askWorker(query, count).catch((error: unknown) =>
      error instanceof OldBrowserError ? searchByName(query).catch(() => undefined) : undefined,
    );
    clearTimeout(notice);
    if (turn !== this.turn) return;
    if (Array.isArray(answer))
      this.put(describeNames(query, answer), renderNames(answer, this.hotline));
    else if (answer) this.putAnswer(query, answer, count);
    else
      this.put(
        '现在查不了。',
        renderFailure(this.hotline, () => void this.show(query, step)),
      );
  }

  private putAnswer(query: string, answer: Answer, count: number) {
    const showMore = () => void this.show(query, count + step);
    const seen = new Set(this.titles.map(({ href }) => href));
    this.put(describeAnswer(query, answer), renderAnswer(answer, this.hotline, showMore));
    if (count > step) this.titles.find(({ href }) => !seen.has(href))?.focus();
  }

  private get titles(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('[data-result] h3 a')];
  }

  private put(message: string, ...content: Node[]) {
    this.say(message);
    this.results?.replaceChildren(...content);
    // The room that await-results.js kept is taken now.
    delete document.documentElement.dataset['awaiting'];
  }

  private say(message: string) {
    if (this.status) this.status.textContent = message;
  }

  private get hotline(): string {
    return this.dataset['hotline'] ?? '';
  }
}

/** Somebody is about to ask: fetch what the first answer needs. Should that fail, the question will tell. */
const warmUp = () => void askWorker('', 0).catch(() => undefined);

const readAddress = () => new URLSearchParams(location.search).get('q')?.trim() ?? '';

customElements.define('site-search', SiteSearch);
