import type { VenueMap } from '#src/islands/venue-map/venue-map.ts';
import '#src/islands/venue-map/venue-map.ts';
import { ChosenPlace } from './chosen-place.ts';
import { FilterForm } from './filter-form.ts';
import { Finder } from './finder.ts';
import { locateReader } from './locate-reader.ts';
import { openSource } from './open-source.ts';
import { ResultList } from './result-list.ts';
import { keepTrace, readTrace } from './trace.ts';
import { ViewSwitch } from './view-switch.ts';
import { readWish, writeWish } from './wish.ts';

/** How often places may open and close while somebody looks, in milliseconds. */
const interval = 60_000;

/**
 * `<venue-finder>`: form, list and map of one state, which stands in the address. With `data-many` the page holds the
 * first places only, and all of them are fetched once somebody asks for something.
 */
class VenueFinder extends HTMLElement {
  #form!: FilterForm;
  #list!: ResultList;
  #finder!: Finder;
  #chosen!: ChosenPlace;
  #view!: ViewSwitch;

  connectedCallback() {
    const list = this.#find('[data-list]');
    const map = this.#find<VenueMap>('venue-map');
    this.#form = new FilterForm(this.#find<HTMLFormElement>('form'));
    this.#list = new ResultList(list, this.#find<HTMLButtonElement>('[data-more]'));
    const [result, nearest] = [this.#find('[data-result]'), this.#find('[data-nearest]')];
    const clear = this.#find('[data-clear]');
    const parts = { form: this.#form, list: this.#list, map, result, nearest, clear };
    const { calendar = '', organisation = '', site = '' } = this.dataset;
    this.#finder = new Finder(readAddress(), parts, {
      calendar: JSON.parse(calendar),
      sender: { organisation, site },
      load: () => openSource(list, this.querySelector('template')),
    });
    const copies = this.#find('[data-chosen]');
    this.#chosen = new ChosenPlace({ finder: this.#finder, list: this.#list, map, copies });
    this.#view = new ViewSwitch(this);
    this.dataset['ready'] = '';
    this.#listen();
    void this.#restore();
  }

  #listen() {
    this.#form.listen({
      onChange: (isTyped) => this.#change(isTyped ? 'replaceState' : 'pushState'),
      onDone: () => this.#find('[data-result]').focus(),
    });
    this.#find('[data-locate]').addEventListener('click', () => void this.#locate());
    this.#find('[data-more]').addEventListener('click', () => void this.#showMore());
    this.#find('[data-clear]').addEventListener('click', () => this.#clear());
    this.addEventListener('venue-map-open', () => void this.#finder.show());
    this.addEventListener('venue-map-choose', (event) => {
      void this.#chosen.show((event as CustomEvent<number[]>).detail);
    });
    for (const type of ['pointerover', 'focusin']) {
      this.addEventListener(type, ({ target }) => this.#chosen.pointAt(target));
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
    const { shown = 0, left, view } = readTrace();
    if (view) this.#view.show(view);
    this.#finder.wish = readAddress();
    this.#finder.shown = shown;
    this.#chosen.forget();
    if (this.dataset['many'] === undefined || this.#finder.isAsked) {
      await this.#finder.show(this.#finder.isAsked);
    }
    if (left !== undefined) await this.#chosen.show([left]);
  }

  #change(how: 'pushState' | 'replaceState') {
    if (this.#form.isHere && !this.#finder.position) {
      void this.#locate();
      return;
    }
    if (!this.#form.isHere) this.#finder.position = undefined;
    this.#finder.wish = this.#form.read();
    this.#finder.shown = 0;
    this.#chosen.forget();
    const address = writeWish(this.#finder.wish);
    const { view } = readTrace();
    if (address !== location.search)
      history[how](view && { view }, '', address || location.pathname);
    void this.#finder.show(true);
  }

  #clear() {
    this.#form.clear();
    this.#change('pushState');
    this.#find('[data-result]').focus();
  }

  async #locate() {
    const result = this.#find('[data-result]');
    result.textContent = '正在定位……';
    try {
      this.#finder.position = await locateReader();
      this.#chosen.forget();
      history.replaceState(history.state, '', writeWish(this.#finder.wish) || location.pathname);
      await this.#finder.show(true);
    } catch (error) {
      result.textContent = error instanceof Error ? error.message : '';
      this.#form.fill(this.#finder.wish, this.#finder.position !== undefined);
      this.#form.focusStart();
    }
  }

  async #showMore() {
    const first = await this.#finder.showMore();
    if (first === undefined) return;
    keepTrace({ shown: this.#finder.shown });
    this.#list.itemAt(first)?.querySelector('a')?.focus();
  }

  /** Remember where the reader left the list, to be back there afterwards. */
  #leave(target: EventTarget | null) {
    const isLink = target instanceof Element && target.closest('a');
    const left = isLink ? this.#list.placeOf(target) : undefined;
    if (left === undefined) return;
    keepTrace({ shown: this.#finder.shown, left });
    // A browser that keeps the page as it is restores nothing.
    this.#list.mark([left]);
  }

  #find<Part extends HTMLElement>(selector: string): Part {
    const part = this.querySelector<Part>(selector);
    if (!part) throw new Error(`<venue-finder> holds no ${selector}.`);
    return part;
  }
}

const readAddress = () => readWish(new URLSearchParams(location.search));

customElements.define('venue-finder', VenueFinder);
