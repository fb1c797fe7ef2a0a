/** A box in degrees: west, south, east, north. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** Lays a box of degrees onto a drawing of a given width; good enough for a city. */
export function makeProjection([west, south, east, north]: Box, width: number) {
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = width / ((east - west) * shrink);
  return {
    width,
    height: Math.round((north - south) * scale),
    /** Units of the drawing in a kilometre. */
    kilometre: scale / 111.32,
    x: (lng: number) => round((lng - west) * shrink * scale),
    y: (lat: number) => round((north - lat) * scale),
  };
}

const round = (value: number) => Math.round(value * 10) / 10;
