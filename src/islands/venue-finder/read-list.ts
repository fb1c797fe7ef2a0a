import { foldText } from '#src/search/fold-text.ts';
import type { PlaceSource } from './place-source.ts';
import type { PlaceKind, Places } from './places.ts';

/** What free text is looked up in: no hours, no distances, no word on verification. */
const searched = ['name', 'kind', 'address'].map((part) => `[data-part="${part}"]`);

/** The places of an HTML list, in its order. */
export function readList(list: HTMLElement): PlaceSource {
  const items = [...list.querySelectorAll<HTMLElement>(':scope > li')];
  const texts = new Map<number, string>();
  const read = (place: number) => {
    const item = items[place];
    const { aliases = '', facilities = '' } = item?.dataset ?? {};
    const texts = searched.map((part) => item?.querySelector(part)?.textContent ?? '');
    return foldText([...texts, aliases, facilities].join(' '));
  };
  return {
    places: readPlaces(items),
    step: Number.POSITIVE_INFINITY,
    isFetched: false,
    loadWords: async () => undefined,
    textOf(place) {
      const text = texts.get(place) ?? read(place);
      texts.set(place, text);
      return text;
    },
    getItems: async (places) => places.flatMap((place) => items[place] ?? []),
  };
}

function readPlaces(items: HTMLElement[]): Places {
  const data = items.map(({ dataset }) => dataset);
  const kinds = distinct(data.map(({ kind = '' }) => kind));
  const districts = distinct(data.map(({ district = '' }) => district));
  const facilityNames = distinct(data.flatMap((item) => splitWords(item['facilities'])));
  const timetables = distinct(items.map(readHours));
  return {
    count: items.length,
    names: items.map((item) => item.querySelector('a')?.textContent?.trim() ?? ''),
    lng: Float64Array.from(data, ({ lng }) => (lng ? Number(lng) : Number.NaN)),
    lat: Float64Array.from(data, ({ lat }) => (lat ? Number(lat) : Number.NaN)),
    precision: Uint32Array.from(data, ({ precision }) => Number(precision ?? 0)),
    kind: Uint8Array.from(data, ({ kind = '' }) => kinds.indexOf(kind)),
    kinds: kinds.map((id) => describeKind(id, data)),
    district: Uint8Array.from(data, ({ district = '' }) => districts.indexOf(district)),
    districts,
    facilities: Uint32Array.from(data, (item) =>
      splitWords(item['facilities']).reduce(
        (bits, name) => bits | (1 << facilityNames.indexOf(name)),
        0,
      ),
    ),
    facilityNames,
    hours: Uint16Array.from(items, (item) => timetables.indexOf(readHours(item))),
    timetables: timetables.map((hours) => (hours ? JSON.parse(hours) : undefined)),
    isShut: Uint8Array.from(data, ({ shut }) => (shut === undefined ? 0 : 1)),
  };
}

const distinct = (values: string[]) => [...new Set(values)];

const splitWords = (text = '') => text.split(' ').filter(Boolean);

const readHours = (item: HTMLElement) =>
  item.querySelector<HTMLElement>('opening-state')?.dataset['hours'] ?? '';

function describeKind(id: string, data: DOMStringMap[]): PlaceKind {
  const { kindName = '', sign = '' } = data.find(({ kind }) => kind === id) ?? {};
  return { id, name: kindName, sign };
}
