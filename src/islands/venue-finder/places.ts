import type { OpeningHours } from '#src/lib/opening-hours.ts';

/**
 * Places in columns: the n-th item of each belongs to the n-th place. Words are kept once, in tables; columns hold
 * their numbers. What costs memory is typed, so that tens of thousands of places stay small.
 */
export interface Places {
  count: number;
  names: string[];
  /** WGS-84 degrees; NaN where the place is not known well enough to be mapped. */
  lng: Float64Array;
  lat: Float64Array;
  /** Metres the point may be off. */
  precision: Uint32Array;
  /** Numbers in `kinds`. */
  kind: Uint8Array;
  kinds: PlaceKind[];
  /** Numbers in `districts`, where '' is an unknown one. */
  district: Uint8Array;
  districts: string[];
  /** Bit n is set where the place has the n-th of `facilityNames`. */
  facilities: Uint32Array;
  facilityNames: string[];
  /** Numbers in `timetables`. */
  hours: Uint16Array;
  timetables: (OpeningHours | undefined)[];
  /** 1 where the editors say that the place is not in use now. */
  isShut: Uint8Array;
}

/** A kind of place: what stands in addresses, its name, and its one-character sign on the map. */
export interface PlaceKind {
  id: string;
  name: string;
  sign: string;
}

/** A point, WGS-84 degrees. */
export interface Point {
  lng: number;
  lat: number;
}

/** Where a place is; nothing where it is not mapped. */
export function pointOf(places: Places, place: number): Point | undefined {
  const [lng = Number.NaN, lat = Number.NaN] = [places.lng[place], places.lat[place]];
  return Number.isNaN(lng) || Number.isNaN(lat) ? undefined : { lng, lat };
}
