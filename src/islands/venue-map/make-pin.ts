import type { Clusters } from '#src/lib/cluster-places.ts';
import type { MapPlaces } from './map-places.ts';

/** So many names are read out of a plate. */
const namesRead = 3;

/** A button with the sign of its kind, or a plate that counts what stands there; both carry names. */
export function makePin(places: MapPlaces, clusters: Clusters, cluster: number): HTMLButtonElement {
  const place = clusters.first[cluster] ?? 0;
  const size = clusters.size[cluster] ?? 0;
  const pin = document.createElement('button');
  pin.type = 'button';
  pin.className = size === 1 ? 'venue-map-pin' : 'venue-map-plate';
  pin.textContent = size === 1 ? (places.kinds[places.kind[place] ?? 0]?.sign ?? '') : String(size);
  const name =
    size === 1 ? (places.names[place] ?? '') : namePlate(places, clusters, cluster, size);
  pin.title = name;
  pin.setAttribute('aria-label', name);
  return pin;
}

/** @example '12处：凯旋社区户外劳动者驿站、中山广场、铁西广场等' */
function namePlate({ names }: MapPlaces, clusters: Clusters, cluster: number, size: number) {
  const read: string[] = [];
  for (
    let place = clusters.first[cluster] ?? -1;
    place >= 0 && read.length < namesRead;
    place = clusters.next[place] ?? -1
  ) {
    read.push(names[place] ?? '');
  }
  return `${size}处：${read.join('、')}${size > namesRead ? '等' : ''}`;
}
