/** What the map needs to know of a place. WGS-84 degrees, precision in metres. */
export interface Place {
  slug: string;
  name: string;
  sign: string;
  lng: number;
  lat: number;
  precision: number;
}

/** The places of an HTML list, in its order; those without a point are left out. */
export function readPlaces(list: HTMLElement): Place[] {
  return [...list.querySelectorAll<HTMLElement>('[data-lng]')].map((item) => ({
    slug: item.dataset['slug'] ?? '',
    name: item.querySelector('a')?.textContent?.trim() ?? '',
    sign: item.dataset['sign'] ?? '',
    lng: Number(item.dataset['lng']),
    lat: Number(item.dataset['lat']),
    precision: Number(item.dataset['precision'] ?? 0),
  }));
}
