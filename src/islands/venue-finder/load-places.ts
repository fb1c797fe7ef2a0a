import { fetchJson } from '#src/lib/fetch-json.ts';
import { foldText } from '#src/search/fold-text.ts';
import { decodePlaces, type PlaceColumns } from './columns.ts';
import { facilitiesOf, fillItem, type PlaceCard } from './fill-item.ts';
import type { PlaceSource } from './place-source.ts';

/** So many places stand in a file of cards, and so many items are shown at once. */
export const cardsPerFile = 500;
const step = 50;

/** Many places: the columns at once, the cards of those that are shown as they are needed. */
export async function loadPlaces(template: HTMLTemplateElement): Promise<PlaceSource> {
  const places = decodePlaces(await fetchJson<PlaceColumns>('/map/places.json', 'no-cache'));
  const files = new Map<number, Promise<PlaceCard[]>>();
  const cards = new Map<number, PlaceCard>();
  const items = new Map<number, HTMLElement>();
  const loadFile = (number: number) => {
    const file = files.get(number) ?? loadCards(number, cards);
    files.set(number, file);
    // What failed is asked for again the next time.
    file.catch(() => files.delete(number));
    return file;
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

async function loadCards(number: number, cards: Map<number, PlaceCard>): Promise<PlaceCard[]> {
  const file = await fetchJson<PlaceCard[]>(`/map/cards/${number}.json`, 'no-cache');
  for (const [index, card] of file.entries()) cards.set(number * cardsPerFile + index, card);
  return file;
}
