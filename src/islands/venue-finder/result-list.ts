import type { PlaceSource } from './place-source.ts';
import { type Point, pointOf } from './places.ts';
import { describeWay } from './result-words.ts';

/** The HTML list of what was found: the operable twin of the map. */
export class ResultList {
  #list: HTMLElement;
  #more: HTMLButtonElement;
  #places = new WeakMap<Element, number>();
  #marked: readonly number[] = [];
  #turn = 0;

  constructor(list: HTMLElement, more: HTMLButtonElement) {
    this.#list = list;
    this.#more = more;
  }

  /** Show the first `count` of what was found, with the way from a point where there is one. */
  async show(
    source: PlaceSource,
    found: readonly number[],
    count: number,
    from: Point | undefined,
  ) {
    const turn = ++this.#turn;
    const shown = found.slice(0, count);
    const items = await source.getItems(shown);
    if (turn !== this.#turn) return;
    for (const [index, item] of items.entries()) {
      const place = shown[index] ?? 0;
      this.#places.set(item, place);
      writeWay(item, from, pointOf(source.places, place));
    }
    this.#replace(items);
    this.mark(this.#marked);
    const rest = found.length - shown.length;
    this.#more.hidden = rest === 0;
    this.#more.textContent = `再看${Math.min(rest, source.step)}处（还有${rest}处）`;
  }

  /** On a desk the list scrolls by itself: another answer is read from its beginning. */
  scrollToStart() {
    this.#list.parentElement?.scrollTo(0, 0);
  }

  /** A copy of an item, for somewhere else on the page. */
  copy(item: HTMLElement, place: number): HTMLElement {
    const copy = item.cloneNode(true) as HTMLElement;
    this.#places.set(copy, place);
    return copy;
  }

  /** The place of the item, or copy of one, that something belongs to. */
  placeOf(target: EventTarget | null): number | undefined {
    const item = target instanceof Element ? target.closest('li') : null;
    return item ? this.#places.get(item) : undefined;
  }

  /** Mark the items of some places, and of no others; the first of them is handed back. */
  mark(places: readonly number[]): HTMLElement | undefined {
    this.#marked = places;
    let first: HTMLElement | undefined;
    for (const item of this.#list.children) {
      const isMarked = places.includes(this.#places.get(item) ?? -1);
      item.toggleAttribute('data-selected', isMarked);
      if (isMarked) first ??= item as HTMLElement;
    }
    return first;
  }

  /** Whether the list is on the screen: on a phone the map may stand in its place. */
  get isSeen(): boolean {
    return this.#list.getClientRects().length > 0;
  }

  /** Whoever stands on a link of the list stays on it, as long as it is listed. */
  #replace(items: readonly HTMLElement[]) {
    const before = [...this.#list.children];
    if (before.length === items.length && before.every((item, index) => item === items[index])) {
      return;
    }
    const focused = this.#list.contains(document.activeElement) ? document.activeElement : null;
    const href = focused?.getAttribute('href');
    this.#list.replaceChildren(...items);
    if (!href) return;
    const links = [...this.#list.querySelectorAll('a')];
    links.find((link) => link.getAttribute('href') === href)?.focus({ preventScroll: true });
  }

  /** The item that stands at a position of the list. */
  itemAt(index: number): HTMLElement | undefined {
    return this.#list.children[index] as HTMLElement | undefined;
  }
}

function writeWay(item: HTMLElement, from: Point | undefined, to: Point | undefined) {
  const way = item.querySelector<HTMLElement>('[data-part="way"]');
  if (!way) return;
  way.hidden = !from;
  if (from) way.textContent = to ? describeWay(from, to) : '图上没有位置，距离不详';
}
