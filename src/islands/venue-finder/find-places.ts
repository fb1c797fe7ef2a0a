import type { Opening } from '#src/lib/opening-hours.ts';
import { foldText } from '#src/search/fold-text.ts';
import { filterPlaces } from './filter-places.ts';
import type { PlaceSource } from './place-source.ts';
import type { Point } from './places.ts';
import { sortNearby } from './sort-nearby.ts';
import type { Wish } from './wish.ts';

/** What a wish finds. */
export interface Found {
  /** Numbers of places, the nearest first where there is a point to start from. */
  places: number[];
  /** How many more there may be whose hours nobody knows, when only open ones are wanted. */
  unknown: number;
}

/** Find the places that fulfil a wish. */
export async function findPlaces(
  source: PlaceSource,
  wish: Wish,
  openingOf: (place: number) => Opening,
  from: Point | undefined,
): Promise<Found> {
  const words = wish.words.split(/\s+/).map(foldText).filter(Boolean);
  if (words.length > 0) await source.loadWords();
  const hasWords = (place: number) => {
    const text = source.textOf(place);
    return words.every((word) => text.includes(word));
  };
  const find = (asked: Wish) => filterPlaces(source.places, asked, openingOf, hasWords);
  const places = find(wish);
  const isUnknown = (place: number) => openingOf(place).state === 'unknown';
  const unknown = wish.isOpen ? find({ ...wish, isOpen: false }).filter(isUnknown).length : 0;
  return { places: from ? sortNearby(source.places, places, from) : places, unknown };
}
