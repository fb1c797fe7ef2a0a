import '#src/scripts/opening-state.ts';
import { VenueMap } from '#src/islands/venue-map/venue-map.ts';
import type { HolidayCalendar, Opening } from '#src/lib/opening-hours.ts';
import { FilterForm } from './filter-form.ts';
import { findPlaces } from './find-places.ts';
import { locateReader, type Position } from './locate-reader.ts';
import type { PlaceSource } from './place-source.ts';
import { type Point, pointOf } from './places.ts';
import { readList } from './read-list.ts';
import { ResultList } from './result-list.ts';
import { describeNearest, describeResult, type Origin } from './result-words.ts';
import { showNearest } from './show-nearest.ts';
import { isNarrow, readWish, writeWish } from './wish.ts';

/** What is kept with an entry of the browser's history, beside the wish in its address. */
interface Trace {
  /** How many items were shown. */
  shown?: number;
  /** The place the reader went to from here. */
  left?: number;
}

/** How often places may open and close while somebody looks. */
const interval = 60_000;
/** So many of the nearest places are brought into view. */
const inView = 3;

/**
 * `<venue-finder>`: form, list and map of one state, which stands in the address. With `data-many` the page holds the
 * first places only, and all of them are fetched once somebody asks for something.
 */
class VenueFinder extends HTMLElement {
  #form = new FilterForm(this.#find('form'));
  #list = new ResultList(this.#find('[data-list]'), this.#find('[data-more]'));
  #map = this.#find<VenueMap>('venue-map');
  #source: Promise<PlaceSource> | undefined;
  #wish = readWish(new URLSearchParams(location.search));
  #position: Position | undefined;
  #found: number[] = [];
  #shown = 0;
  #turn = 0;

  connectedCallback() {
    this.dataset['ready'] = '';
    this.#listenToForm();
    this.#listenToMap();
    this.#find('[data-more]').addEventListener('click', () => void this.#showMore());
    this.#find('[data-locate]').addEventListener('click', () => void this.#locate());
    this.addEventListener('click', ({ target }) => this.#keepTrace(target));
    window.addEventListener('popstate', () => void this.#restore());
    setInterval(() => void this.#refresh(), interval);
    void this.#restore();
  }
}
