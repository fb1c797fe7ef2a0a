import L from 'leaflet';

/** A point of the map's layer, in pixels. */
export interface Spot {
  x: number;
  y: number;
}

/** A marker made of text; its look is the class's. */
export function makeIcon(
  className: string,
  text: string,
  width: number,
  height: number,
): L.DivIcon {
  const element = document.createElement('span');
  element.textContent = text;
  return L.divIcon({ className, html: element, iconSize: [width, height] });
}

/** Where a place stands in the map's layer. */
export function findSpot(map: L.Map, { lng, lat }: { lng: number; lat: number }): Spot {
  const { x, y } = map.latLngToLayerPoint([lat, lng]);
  return { x, y };
}
