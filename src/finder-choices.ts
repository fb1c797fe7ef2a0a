import type { Point } from './geography.ts';

/** A value one can narrow the list of venues by, and how many have it. */
export interface Choice {
  /** As it stands in the address. */
  value: string;
  label: string;
  count: number;
}

/** A place to start from, for those who cannot or will not be located. */
export interface StartingPoint extends Point {
  /** As it stands in the address: a district's name or the slug of a venue. */
  value: string;
  name: string;
}
