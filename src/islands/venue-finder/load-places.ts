import { fetchJson } from '#src/lib/fetch-json.ts';
import { foldText } from '#src/search/fold-text.ts';
import { decodePlaces, type PlaceColumns } from './columns.ts';
import { facilitiesOf, fillItem, type PlaceCard } from './fill-item.ts';
import type { PlaceSource } from './place-source.ts';

/** The file of places, as it is fetched. */
export interface PlaceFile extends PlaceColumns {
  /** How the names of the files of cards begin that go with these columns. */
  cards: string;
}

/** So many places stand in a file of cards, and so many items are shown at once. */
export const cardsPerFile = 500;
const step = 50;

/** Many places: the columns at once, the cards of those that are shown as they are needed. */
export async function loadPlaces(template: HTMLTemplateElement): Promise<PlaceSource> {
  const file = await fetchJson<PlaceFile>('/map/places.json', 'no-cache');
  const places = decodePlaces(file);
  const files = new Map<number, Promise<PlaceCard[]>>();
  const cards = new Map<number, PlaceCard>();
  const items = new Map<number, HTMLElement>();
  const loadFile = (number: number) => {
    const loaded = files.get(number) ?? loadCards(`${file.cards}-${number}`, number, cards);
    files.set(number, loaded);
    return loaded;
  };
  const makeItem = (place: number) => {
    const card = cards.get(place);
    if (!card) return [];
    const item = items.get(place) ?? fillItem(template, places, place, card);
    items.set(place, item);
    return item;
  };
  const fileCount = Math.ceil(places.count / cardsPerFile);
  return {
    places,
    step,
    isFetched: true,
    async loadWords() {
      await Promise.all(Array.from({ length: fileCount }, (_, number) => loadFile(number)));
    },
    textOf(place) {
      const { address = '', directions = '', aliases = '' } = cards.get(place) ?? {};
      const kind = places.kinds[places.kind[place] ?? 0]?.name ?? '';
      const district = places.districts[places.district[place] ?? 0] ?? '';
      const words = [places.names[place], kind, district, address, directions, aliases];
      return foldText([...words, ...facilitiesOf(places, place)].join(' '));
    },
    async getItems(wanted) {
      await Promise.all([...new Set(wanted.map(fileOf))].map(loadFile));
      return wanted.flatMap(makeItem);
    },
  };
}

const fileOf = (place: number) => Math.floor(place / cardsPerFile);

async function loadCards(
  name: string,
  number: number,
  cards: Map<number, PlaceCard>,
): Promise<PlaceCard[]> {
  const file = await fetchJson<PlaceCard[]>(`/map/cards/${name}.json`);
  for (const [index, card] of file.entries()) cards.set(number * cardsPerFile + index, card);
  return file;
}
