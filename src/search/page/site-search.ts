import type { Answer, Selection } from '#src/search/answer.ts';
import { askWorker, OldBrowserError } from './ask-worker.ts';
import { describeAnswer, renderAnswer, renderFailure } from './render-answer.ts';
import { renderFacets, type Unfolded } from './render-facets.ts';
import { describeNames, renderNames } from './render-names.ts';
import { searchByName } from './search-by-name.ts';
import { type AddressedWish, isEmpty, readWish, writeWish } from './wish-address.ts';

/** How many results are shown at first, and how many more at a time. */
const step = 10;
/** Fewer results are looked through at a glance. */
const worthNarrowing = 4;
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
  private tools = this.querySelector<HTMLElement>('[data-tools]');
  private facets = this.querySelector<HTMLElement>('[data-facets]');
  private chosenCount = this.querySelector('[data-chosen-count]');
  private sort = this.querySelector('select');
  private clear = this.querySelector<HTMLButtonElement>('[data-clear]');
  private pageTitle = document.title;
  private unfolded: Unfolded = new Map();
  private listeners = new AbortController();
  private turn = 0;

  connectedCallback() {
    const { signal } = this.listeners;
    this.form?.addEventListener('submit', (event) => this.submit(event), { signal });
    this.input?.addEventListener('focus', warmUp, { signal, once: true });
    this.facets?.addEventListener('change', () => this.go({ chosen: this.readChosen() }), {
      signal,
    });
    this.sort?.addEventListener('change', () => this.go({ sort: this.readSort() }), { signal });
    this.clear?.addEventListener('click', () => this.go({ chosen: {} }), { signal });
    addEventListener('popstate', () => this.restore(), { signal });
    const narrow = this.querySelector<HTMLDetailsElement>('[data-narrow]');
    if (narrow) narrow.open = matchMedia('(min-width: 60rem)').matches;
    this.restore();
  }

  disconnectedCallback() {
    this.listeners.abort();
    this.listeners = new AbortController();
  }

  /** Another query begins anew: what was chosen for the last one may leave little of this one. */
  private submit(event: SubmitEvent) {
    event.preventDefault();
    const query = this.input?.value.trim() ?? '';
    const isSame = query === readWish(location.search).query;
    this.go(isSame ? {} : { query, chosen: {}, sort: 'relevance' });
  }

  private go(change: Partial<AddressedWish>) {
    const wish = { ...readWish(location.search), ...change };
    const address = writeWish(wish) || location.pathname;
    if (address === location.search) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    void this.show(wish, step);
  }

  private restore() {
    const wish = readWish(location.search);
    if (this.input) this.input.value = wish.query;
    // Who comes back from a result finds as many as there were.
    void this.show(wish, history.state?.count ?? step);
  }

  private async show(wish: AddressedWish, count: number) {
    const turn = ++this.turn;
    const { query } = wish;
    document.title = query ? `${query} · ${this.pageTitle}` : this.pageTitle;
    if (isEmpty(wish)) {
      this.putAlone('');
      return;
    }
    const notice = setTimeout(() => this.say('正在查找…'), noticeable);
    const answer = await askWorker({ ...wish, count }).catch((error: unknown) =>
      error instanceof OldBrowserError ? searchByName(query).catch(() => undefined) : undefined,
    );
    clearTimeout(notice);
    if (turn !== this.turn) return;
    if (Array.isArray(answer))
      this.putAlone(describeNames(query, answer), renderNames(answer, this.hotline));
    else if (answer) this.putAnswer(wish, answer, count);
    else
      this.putAlone(
        '现在查不了。',
        renderFailure(this.hotline, () => void this.show(wish, step)),
      );
  }

  private putAnswer(wish: AddressedWish, answer: Answer, count: number) {
    const showMore = () => {
      history.replaceState({ count: count + step }, '');
      void this.show(wish, count + step);
    };
    const seen = new Set(this.titles.map(({ href }) => href));
    this.put(describeAnswer(wish.query, answer), renderAnswer(answer, this.hotline, showMore));
    this.putTools({ ...wish, chosen: answer.chosen }, answer);
    if (count > step && seen.size > 0) this.titles.find(({ href }) => !seen.has(href))?.focus();
  }

  /** Show what results can be narrowed and sorted by. Who is at a checkbox stays there. */
  private putTools(wish: AddressedWish, { facets, exact, related }: Answer) {
    history.replaceState(history.state, '', writeWish(wish));
    const count = Object.values(wish.chosen).flat().length;
    const total = exact.total || related.total;
    if (!this.tools || !this.facets) return;
    this.tools.hidden = total < worthNarrowing && count === 0;
    const focused = this.facets.contains(document.activeElement) && document.activeElement?.id;
    this.facets.replaceChildren(...renderFacets(facets, total, wish.chosen, this.unfolded));
    if (focused) document.getElementById(focused)?.focus();
    if (this.chosenCount) this.chosenCount.textContent = count > 0 ? ` · ${count}项` : '';
    if (this.clear) this.clear.hidden = count === 0;
    if (this.sort) this.sort.value = wish.sort;
  }

  private readChosen(): Selection {
    const boxes = this.facets?.querySelectorAll<HTMLInputElement>('input:checked') ?? [];
    const parameters = new URLSearchParams();
    for (const { name, value } of boxes) parameters.append(name, value);
    return readWish(parameters.toString()).chosen;
  }

  private readSort(): AddressedWish['sort'] {
    return this.sort?.value === 'date' ? 'date' : 'relevance';
  }

  private get titles(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('[data-result] h3 a')];
  }

  /** Show what can be neither narrowed nor sorted. */
  private putAlone(message: string, ...content: Node[]) {
    this.put(message, ...content);
    if (this.tools) this.tools.hidden = true;
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
const warmUp = () =>
  void askWorker({ query: '', chosen: {}, sort: 'relevance', count: 0 }).catch(() => undefined);

customElements.define('site-search', SiteSearch);
