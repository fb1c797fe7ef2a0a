import L from 'leaflet';
import { type Clusters, clusterPlaces, membersOf, type Spots } from '#src/lib/cluster-places.ts';
import { makePin } from './make-pin.ts';
import type { MapPlaces } from './map-places.ts';
import { findInside, projectPlaces } from './pin-geometry.ts';

/** Width of a pin. */
export const pinSize = 30;
/** How close two may come: what a finger needs. */
const gap = 44;
/** Width of the square in which pins become one plate. */
const smallestCell = 68;
/** Most pins and plates on the map; more places make larger squares. */
const mostPins = 240;

/** A pin or plate on the map, in pixels of its layer. */
export interface DrawnPin {
  x: number;
  y: number;
  size: number;
  /** Its only place, or the first of several. */
  place: number;
}

/** The pins and plates of a map: one button each, only for what is in view. */
export class PinLayer {
  #map: L.Map;
  #onPress: (members: number[]) => void;
  #pane = document.createElement('div');
  #places: MapPlaces | undefined;
  #shown: ArrayLike<number> = [];
  #spots: Spots = { x: new Float64Array(), y: new Float64Array() };
  #cell = smallestCell;
  #clusters = new Map<number, Clusters>();
  #drawn = new Map<number, HTMLButtonElement>();
  #origin = '';
  #marked: number | undefined;

  constructor(map: L.Map, onPress: (members: number[]) => void) {
    this.#map = map;
    this.#onPress = onPress;
    this.#pane.className = 'leaflet-zoom-hide';
    this.#pane.setAttribute('role', 'group');
    this.#pane.setAttribute('aria-label', '地图上的场所');
    map.getPane('markerPane')?.append(this.#pane);
  }

  /** Draw other places, or others of them. */
  show(places: MapPlaces, shown: ArrayLike<number>) {
    if (places !== this.#places) this.#spots = projectPlaces(this.#map, places);
    this.#places = places;
    this.#shown = shown;
    this.#cell = smallestCell;
    this.#forget();
  }

  /** Mark the pin or plate in which a place stands. */
  mark(place: number | undefined) {
    this.#marked = place;
    const clusters = this.#clusters.get(this.#map.getZoom());
    for (const [cluster, pin] of this.#drawn) {
      const isMarked =
        place !== undefined && clusters && membersOf(clusters, cluster).includes(place);
      pin.toggleAttribute('data-selected', Boolean(isMarked));
    }
  }

  /** Bring the pins in line with what is in view, and tell what is drawn. */
  draw(): DrawnPin[] {
    const origin = String(this.#map.getPixelOrigin());
    if (origin !== this.#origin) this.#clear();
    this.#origin = origin;
    const { clusters, visible } = this.#findVisible();
    const kept = new Set(visible);
    for (const [cluster, pin] of this.#drawn) {
      if (kept.has(cluster)) continue;
      pin.remove();
      this.#drawn.delete(cluster);
    }
    const added = document.createDocumentFragment();
    const pins = visible.map((cluster) => this.#drawPin(clusters, cluster, added));
    this.#pane.append(added);
    if (this.#marked !== undefined) this.mark(this.#marked);
    return pins;
  }

  /** What is in view at this zoom. Squares grow until few enough are left, and stay so. */
  #findVisible() {
    for (;;) {
      const clusters = this.#clustersAt(this.#map.getZoom());
      const visible = findInside(clusters, this.#map.getPixelBounds());
      if (visible.length <= mostPins) return { clusters, visible };
      this.#cell *= 1.25;
      this.#forget();
    }
  }

  #clustersAt(zoom: number): Clusters {
    let clusters = this.#clusters.get(zoom);
    if (!clusters) {
      const size = { scale: 2 ** zoom, cell: this.#cell, gap };
      clusters = clusterPlaces(this.#spots, this.#shown, size);
      this.#clusters.set(zoom, clusters);
    }
    return clusters;
  }

  #drawPin(clusters: Clusters, cluster: number, added: DocumentFragment): DrawnPin {
    const origin = this.#map.getPixelOrigin();
    const x = (clusters.x[cluster] ?? 0) - origin.x;
    const y = (clusters.y[cluster] ?? 0) - origin.y;
    const size = clusters.size[cluster] ?? 0;
    const place = clusters.first[cluster] ?? 0;
    if (!this.#drawn.has(cluster) && this.#places) {
      const pin = makePin(this.#places, clusters, cluster);
      pin.addEventListener('click', (event) => this.#press(event, clusters, cluster));
      pin.addEventListener('focus', () => this.#bringInside(pin, { x, y }));
      // Not Leaflet's translate3d: that would give each pin a layer of its own to compose.
      pin.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
      this.#drawn.set(cluster, pin);
      added.append(pin);
    }
    return { x, y, size, place };
  }

  /** Pins stand beyond the frame too: the map follows whoever reaches them by keyboard. */
  #bringInside(pin: HTMLElement, { x, y }: { x: number; y: number }) {
    if (!pin.matches(':focus-visible')) return;
    const padding = L.point(pinSize, pinSize);
    this.#map.panInside(this.#map.layerPointToLatLng([x, y]), { padding, animate: false });
  }

  /** A drag that ends on a pin is no press; a key has no clicks to count. */
  #press(event: MouseEvent, clusters: Clusters, cluster: number) {
    const dragging: L.Handler & { moved?: () => boolean } = this.#map.dragging;
    if (event.detail > 0 && dragging.moved?.()) return;
    this.#onPress(membersOf(clusters, cluster));
  }

  #forget() {
    this.#clusters.clear();
    this.#clear();
  }

  #clear() {
    this.#drawn.clear();
    this.#pane.replaceChildren();
  }
}
