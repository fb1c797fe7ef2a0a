import { loadBasemap } from './basemaps/load-basemap.ts';
import type { DrawnMap } from './draw-map.ts';
import type { MapPlaces } from './map-places.ts';

/** A point, WGS-84 degrees. */
interface Point {
  lng: number;
  lat: number;
}

/** What the map shows, kept until it is drawn. */
interface View {
  places?: MapPlaces;
  shown: ArrayLike<number>;
  marked?: number | undefined;
  reader?: Point | undefined;
  looksAt: readonly Point[];
}

/**
 * `<venue-map>`: draws places once it comes near the viewport; until then, and without scripts, the drawing inside
 * it stays. With `data-wait` it waits until somebody asks for it. It says `venue-map-open` before it draws and
 * `venue-map-choose` (detail: numbers of places) when a pin is pressed.
 */
export class VenueMap extends HTMLElement {
  #view: View = { shown: [], looksAt: [] };
  #map: DrawnMap | undefined;
  #isOpening = false;
  #isWatched = false;

  connectedCallback() {
    this.querySelector('button')?.addEventListener('click', () => void this.open());
    if (this.dataset['wait'] === undefined) this.watch();
  }

  /** Draw the map once it comes near the viewport. */
  watch() {
    if (this.#isWatched) return;
    this.#isWatched = true;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        void this.open();
      },
      { rootMargin: '300px' },
    );
    observer.observe(this);
  }

  /** Show these places. */
  show(places: MapPlaces, shown: ArrayLike<number>) {
    Object.assign(this.#view, { places, shown });
    this.#map?.show(places, shown);
  }

  /** Mark the pin of a place, or none. */
  mark(place: number | undefined) {
    this.#view.marked = place;
    this.#map?.mark(place);
  }

  /** Show where the reader stands, or no more. */
  showReader(point: Point | undefined) {
    this.#view.reader = point;
    this.#map?.showReader(point);
  }

  /** Move so that these points can be seen. */
  lookAt(points: readonly Point[]) {
    this.#view.looksAt = points;
    this.#map?.lookAt(points);
  }

  /** Draw the map now. */
  async open() {
    if (this.#isOpening) return;
    this.#isOpening = true;
    this.dispatchEvent(new Event('venue-map-open', { bubbles: true }));
    try {
      const [{ drawMap }, basemap] = await Promise.all([
        import('./draw-map.ts'),
        loadBasemap(JSON.parse(this.dataset['basemap'] ?? '')),
      ]);
      const frame = document.createElement('div');
      frame.className = 'venue-map-frame';
      const isInside = this.contains(document.activeElement);
      this.replaceChildren(frame);
      this.#map = drawMap(frame, {
        centre: { lng: this.#read('lng'), lat: this.#read('lat') },
        zoom: this.#read('zoom'),
        basemap,
        onChoose: (places) =>
          this.dispatchEvent(
            new CustomEvent('venue-map-choose', { bubbles: true, detail: places }),
          ),
      });
      // The button that opened it is gone.
      if (isInside) frame.focus({ preventScroll: true });
      this.#showAll(this.#map);
      this.dataset['ready'] = '';
    } catch {
      this.textContent = '地图没有打开。列表里有同样的地点；也可以打12351问。';
    }
  }

  #showAll(map: DrawnMap) {
    const { places, shown, marked, reader, looksAt } = this.#view;
    if (places) map.show(places, shown);
    map.showReader(reader);
    map.lookAt(looksAt);
    map.mark(marked);
  }

  #read(name: string): number {
    return Number(this.dataset[name]);
  }
}

customElements.define('venue-map', VenueMap);
