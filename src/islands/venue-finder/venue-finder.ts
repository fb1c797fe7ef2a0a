import type { VenueMap } from '#src/islands/venue-map/venue-map.ts';
import '#src/islands/venue-map/venue-map.ts';
import { FilterForm } from './filter-form.ts';
import { Finder } from './finder.ts';
import { locateReader } from './locate-reader.ts';
import { readList } from './read-list.ts';
import { ResultList } from './result-list.ts';
import { readWish, writeWish } from './wish.ts';

/** What is kept with an entry of the browser's history, beside the wish in its address. */
interface Trace {
  /** How many items were shown. */
  shown?: number;
  /** The place the reader went to from here. */
  left?: number | undefined;
}

/** How often places may open and close while somebody looks, in milliseconds. */
const interval = 60_000;
/** Readers whose device is less sure than this are told, in metres. */
const roughly = 500;

/**
 * `<venue-finder>`: form, list and map of one state, which stands in the address. With `data-many` the page holds the
 * first places only, and all of them are fetched once somebody asks for something.
 */
class VenueFinder extends HTMLElement {
  #form!: FilterForm;
  #list!: ResultList;
  #map!: VenueMap;
  #finder!: Finder;

  connectedCallback() {
    const list = this.#find('[data-list]');
    this.#form = new FilterForm(this.#find<HTMLFormElement>('form'));
    this.#list = new ResultList(list, this.#find<HTMLButtonElement>('[data-more]'));
    this.#map = this.#find<VenueMap>('venue-map');
    this.#finder = new Finder(readAddress(), this.#collectParts(), {
      calendar: JSON.parse(this.dataset['calendar'] ?? ''),
      sender: {
        organisation: this.dataset['organisation'] ?? '',
        site: this.dataset['site'] ?? '',
      },
      load: async () => {
        if (this.dataset['many'] === undefined) return readList(list);
        const { loadPlaces } = await import('./load-places.ts');
        return loadPlaces(this.#find<HTMLTemplateElement>('template'));
      },
    });
    this.dataset['ready'] = '';
    this.#listen();
    void this.#restore();
  }

  #collectParts() {
    return {
      form: this.#form,
      list: this.#list,
      map: this.#map,
      result: this.#find('[data-result]'),
      nearest: this.#find('[data-nearest]'),
      clear: this.#find('[data-clear]'),
    };
  }

  #listen() {
    const form = this.#find<HTMLFormElement>('form');
    const isTyped = ({ target }: Event) =>
      target instanceof HTMLInputElement && target.type === 'search';
    form.addEventListener('input', (event) => isTyped(event) && this.#change('replaceState'));
    form.addEventListener('change', (event) => !isTyped(event) && this.#change('pushState'));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#change('replaceState');
    });
    this.#find('[data-locate]').addEventListener('click', () => void this.#locate());
    this.#find('[data-more]').addEventListener('click', () => void this.#showMore());
    this.#find('[data-clear]').addEventListener('click', () => this.#clear(form));
    for (const button of this.querySelectorAll<HTMLElement>('[data-show]')) {
      button.addEventListener('click', () => this.#showView(button.dataset['show'] ?? ''));
    }
    this.addEventListener('venue-map-open', () => void this.#finder.show());
    this.addEventListener('venue-map-choose', (event) =>
      this.#choose((event as CustomEvent<number[]>).detail),
    );
    for (const type of ['pointerover', 'focusin']) {
      this.addEventListener(type, ({ target }) => this.#map.mark(this.#list.placeOf(target)));
    }
    this.addEventListener('click', ({ target }) => this.#leave(target));
    window.addEventListener('popstate', () => void this.#restore());
    setInterval(() => {
      const { isOpen } = this.#finder.wish;
      if (isOpen || this.#finder.origin) void this.#finder.show();
    }, interval);
  }

  /** Take the state from address and history: after loading, and when the reader goes back. */
  async #restore() {
    const { shown = 0, left } = (history.state ?? {}) as Trace;
    this.#finder.wish = readAddress();
    this.#finder.shown = shown;
    if (this.dataset['many'] === undefined || this.#finder.isAsked) {
      await this.#finder.show(this.#finder.isAsked);
    }
    if (left !== undefined) this.#list.mark([left])?.scrollIntoView({ block: 'nearest' });
  }

  #change(how: 'pushState' | 'replaceState') {
    if (!this.#form.isHere) this.#finder.position = undefined;
    this.#finder.wish = this.#form.read();
    this.#finder.shown = 0;
    const address = writeWish(this.#finder.wish);
    if (address !== location.search) history[how](null, '', address || location.pathname);
    void this.#finder.show(true);
  }

  #clear(form: HTMLFormElement) {
    form.reset();
    for (const field of form.querySelectorAll<HTMLInputElement>('input')) {
      if (field.type === 'checkbox') field.checked = false;
      else field.value = '';
    }
    this.#change('pushState');
    this.#find('[data-result]').focus();
  }

  async #locate() {
    const result = this.#find('[data-result]');
    result.textContent = '正在定位……';
    try {
      const position = await locateReader();
      this.#finder.position = position;
      history.replaceState(history.state, '', writeWish(this.#finder.wish) || location.pathname);
      await this.#finder.show(true);
      if (position.accuracy > roughly) {
        const metres = Math.round(position.accuracy / 100) * 100;
        result.append(`手机定位可能差${metres}米，不准就在上面选一个地标。`);
      }
    } catch (error) {
      result.textContent = error instanceof Error ? error.message : '';
      this.#form.focusStart();
    }
  }

  async #showMore() {
    const before = this.#finder.shown;
    const { step } = await this.#finder.getSource();
    this.#finder.shown = Math.max(before, step) + step;
    await this.#finder.show();
    history.replaceState({ shown: this.#finder.shown } satisfies Trace, '');
    this.#list.itemAt(Math.max(before, step))?.querySelector('a')?.focus();
  }

  /** What was pressed on the map is marked in the list; where only the map is seen, a copy stands below it. */
  async #choose(places: number[]) {
    const [place] = places;
    if (place === undefined) return;
    const source = await this.#finder.getSource();
    this.#map.mark(place);
    const chosen = this.#find('[data-chosen]');
    const isListSeen = this.#find('[data-list]').getClientRects().length > 0;
    chosen.hidden = isListSeen;
    if (!isListSeen) {
      const items = await source.getItems(places);
      chosen.replaceChildren(...items.map((item) => item.cloneNode(true)));
      return;
    }
    const position = this.#finder.found.indexOf(place);
    if (position >= this.#finder.shown) {
      this.#finder.shown = position + 1;
      await this.#finder.show();
    }
    const item = this.#list.mark(places);
    item?.scrollIntoView({ block: 'nearest' });
    item?.querySelector('a')?.focus({ preventScroll: true });
  }

  /** Remember where the reader left the list, to be back there afterwards. */
  #leave(target: EventTarget | null) {
    const isLink = target instanceof Element && target.closest('a');
    const left = isLink ? this.#list.placeOf(target) : undefined;
    if (left === undefined) return;
    history.replaceState({ shown: this.#finder.shown, left } satisfies Trace, '');
  }

  /** On a phone either the list or the map is seen. */
  #showView(view: string) {
    this.dataset['view'] = view;
    for (const button of this.querySelectorAll<HTMLElement>('[data-show]')) {
      button.setAttribute('aria-pressed', String(button.dataset['show'] === view));
    }
  }

  #find<Part extends HTMLElement>(selector: string): Part {
    const part = this.querySelector<Part>(selector);
    if (!part) throw new Error(`<venue-finder> holds no ${selector}.`);
    return part;
  }
}

const readAddress = () => readWish(new URLSearchParams(location.search));

customElements.define('venue-finder', VenueFinder);
