import type { VenueMap } from '#src/islands/venue-map/venue-map.ts';
import type { Finder } from './finder.ts';
import type { ResultList } from './result-list.ts';

/** What the reader has pressed on the map: its item in the list, or a copy below the map where only that is seen. */
export class ChosenPlace {
  #parts: { finder: Finder; list: ResultList; map: VenueMap; copies: HTMLElement };
  #place: number | undefined;

  constructor(parts: { finder: Finder; list: ResultList; map: VenueMap; copies: HTMLElement }) {
    this.#parts = parts;
  }

  /** Mark places and take the reader to the first of them. */
  async show(places: readonly number[]) {
    const { finder, list, map, copies } = this.#parts;
    const [place] = places;
    if (place === undefined) return;
    this.#place = place;
    map.mark(place);
    copies.hidden = list.isSeen;
    if (!list.isSeen) {
      const items = await (await finder.getSource()).getItems(places);
      copies.replaceChildren(...items.map((item, n) => list.copy(item, places[n] ?? place)));
      copies.scrollIntoView({ block: 'nearest' });
      list.mark(places);
      return;
    }
    const position = finder.found.indexOf(place);
    if (position >= finder.shown) {
      finder.shown = position + 1;
      await finder.show();
    }
    const item = list.mark(places);
    item?.scrollIntoView({ block: 'nearest' });
    item?.querySelector('a')?.focus({ preventScroll: true });
  }

  /** Mark the pin of what the reader points at; elsewhere that of what was chosen. */
  pointAt(target: EventTarget | null) {
    const { list, map } = this.#parts;
    map.mark(list.placeOf(target) ?? this.#place);
  }

  /** Nothing is chosen any more. */
  forget() {
    const { list, map, copies } = this.#parts;
    this.#place = undefined;
    list.mark([]);
    map.mark(undefined);
    copies.hidden = true;
  }
}
