import type { VenueMap } from '#src/islands/venue-map/venue-map.ts';
import type { HolidayCalendar } from '#src/lib/opening-hours.ts';
import type { FilterForm } from './filter-form.ts';
import { judgeOpenings } from './filter-places.ts';
import { findPlaces } from './find-places.ts';
import type { Position } from './locate-reader.ts';
import { makeNearest, type Sender } from './make-nearest.ts';
import type { PlaceSource } from './place-source.ts';
import { pointOf } from './places.ts';
import type { ResultList } from './result-list.ts';
import { describeAccuracy, describeNearest, describeResult, type Origin } from './result-words.ts';
import { isNarrow, type Wish } from './wish.ts';

/** What the finder shows its answer in. */
export interface FinderParts {
  form: FilterForm;
  list: ResultList;
  map: VenueMap;
  /** A live region: how many were found, and what went wrong. */
  result: HTMLElement;
  /** The nearest place, in a sentence. */
  nearest: HTMLElement;
  clear: HTMLElement;
}

/** So many of the nearest places are brought into view. */
const inView = 3;
const failure =
  '名单没有取到，可能断网了。上面选的条件还在，连上网再按“找一找”；着急可以打12351问。';

/** One state with three views: form, list and map. */
export class Finder {
  wish: Wish;
  /** How many items are shown. */
  shown = 0;
  found: number[] = [];
  #position: Position | undefined;
  #source: Promise<PlaceSource> | undefined;
  #turn = 0;
  #parts: FinderParts;
  #calendar: HolidayCalendar;
  #sender: Sender;
  #load: () => Promise<PlaceSource>;

  constructor(
    wish: Wish,
    parts: FinderParts,
    facts: { calendar: HolidayCalendar; sender: Sender; load: () => Promise<PlaceSource> },
  ) {
    this.wish = wish;
    this.#parts = parts;
    this.#calendar = facts.calendar;
    this.#sender = facts.sender;
    this.#load = facts.load;
  }

  /** Where distances are measured from, if from anywhere. */
  get origin(): Origin | undefined {
    const start = this.#parts.form.readStart(this.wish.near);
    return start ?? (this.#position && { ...this.#position, name: '您' });
  }

  /** Where the reader is, if that is what distances are measured from. */
  get position(): Position | undefined {
    return this.#position;
  }

  /** Measure from where the reader is, or no longer. */
  set position(position: Position | undefined) {
    this.#position = position;
    if (!position) return;
    this.wish.near = '';
    this.#parts.form.offerHere();
  }

  /** Whether anything is asked for, so that the places are needed. */
  get isAsked(): boolean {
    return isNarrow(this.wish) || this.origin !== undefined || this.shown > 0;
  }

  /** The places, fetched once; after a failure they are tried again. */
  getSource(): Promise<PlaceSource> {
    this.#source ??= this.#load().catch((error: unknown) => {
      this.#source = undefined;
      throw error;
    });
    return this.#source;
  }

  /** Show one step more of what was found, and hand back the position of the first one; nothing where that fails. */
  async showMore(): Promise<number | undefined> {
    const before = this.shown;
    try {
      const { step } = await this.getSource();
      const first = Math.max(before, step);
      this.shown = first + step;
      if (await this.show()) return first;
      this.shown = before;
    } catch {
      this.#say(failure);
    }
    return undefined;
  }

  /** Show the answer to the wish in all views, and tell whether that worked; `moves` takes the map to it. */
  async show(moves = false): Promise<boolean> {
    const turn = ++this.#turn;
    const { form, list, map, nearest, clear } = this.#parts;
    form.fill(this.wish, this.#position !== undefined);
    clear.hidden = !isNarrow(this.wish);
    try {
      const source = await this.getSource();
      const now = Date.now();
      const openingOf = judgeOpenings(source.places, this.#calendar, now);
      const from = this.origin;
      const { places, unknown } = await findPlaces(source, this.wish, openingOf, from);
      if (turn !== this.#turn) return true;
      this.found = places;
      this.shown = Math.max(this.shown, Math.min(source.step, places.length));
      const sum = describeResult(places.length, source.places.count, unknown);
      this.#say(`${sum}${describeAccuracy(from?.accuracy)}`);
      map.show(source.places, places);
      map.watch();
      map.showReader(from);
      if (moves) map.lookAt(this.#findView(source, places));
      const words = from && describeNearest(source.places, places, from, openingOf, now);
      await list.show(source, places, this.shown, from);
      if (moves) list.scrollToStart();
      const parts = words ? await makeNearest(source, words, this.#sender) : [];
      if (turn !== this.#turn) return true;
      nearest.replaceChildren(...parts);
      nearest.hidden = !words;
      return true;
    } catch {
      if (turn === this.#turn) this.#say(failure);
      await this.#forgetFetched();
      return false;
    }
  }

  async #forgetFetched() {
    const source = await this.#source?.catch(() => undefined);
    if (source?.isFetched) this.#source = undefined;
  }

  /** What is said again would be read out again, so it is not. */
  #say(text: string) {
    const { result } = this.#parts;
    if (result.textContent !== text) result.textContent = text;
  }

  /** The starting point with the nearest places, or everything that was found. */
  #findView(source: PlaceSource, places: readonly number[]) {
    const points = places.flatMap((place) => pointOf(source.places, place) ?? []);
    return this.origin ? [this.origin, ...points.slice(0, inView)] : points;
  }
}
