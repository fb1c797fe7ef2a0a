/** What the map needs to know of places, in columns: the n-th item of each belongs to the n-th place. */
export interface MapPlaces {
  names: readonly string[];
  /** WGS-84 degrees; NaN for a place that cannot be mapped. */
  lng: Float64Array;
  lat: Float64Array;
  /** Metres a point may be off. */
  precision: ArrayLike<number>;
  /** Numbers in `kinds`. */
  kind: ArrayLike<number>;
  /** Each kind has a sign of one character. */
  kinds: readonly { sign: string }[];
}
