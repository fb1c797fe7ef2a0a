import type { Places } from './places.ts';

/** Where the finder gets its places and their list items from: the page itself, or files where there are many. */
export interface PlaceSource {
  places: Places;
  /** How many items are shown at once. */
  step: number;
  /** Fetched ones may be of another day than what is fetched next: after a failure all is fetched anew. */
  isFetched: boolean;
  /** Fetch what free text is looked up in. */
  loadWords(): Promise<void>;
  /** Folded text of a place in which free text is looked up. */
  textOf(place: number): string;
  /** The list items of some places, in that order: the same ones each time. */
  getItems(places: readonly number[]): Promise<HTMLElement[]>;
}
