import { type HolidayCalendar, judgeOpening, type Opening } from '#src/lib/opening-hours.ts';
import type { Places } from './places.ts';
import type { Wish } from './wish.ts';

/** Whether each place is open at one moment. A timetable that many places share is judged once. */
export function judgeOpenings(
  places: Places,
  calendar: HolidayCalendar,
  now: number,
): (place: number) => Opening {
  const openings = places.timetables.map(
    (timetable): Opening =>
      timetable ? judgeOpening(timetable, calendar, now) : { state: 'unknown' },
  );
  const shut: Opening = { state: 'closed' };
  return (place) =>
    places.isShut[place] ? shut : (openings[places.hours[place] ?? 0] ?? { state: 'unknown' });
}

/** The numbers of the places that fulfil a wish, in their order. Its words are looked up by `hasWords`. */
export function filterPlaces(
  places: Places,
  wish: Wish,
  openingOf: (place: number) => Opening,
  hasWords: (place: number) => boolean,
): number[] {
  const kinds = pick(
    places.kinds.map(({ id }) => id),
    wish.kinds,
  );
  const districts = pick(places.districts, wish.districts);
  const facilities = maskOf(places.facilityNames, wish.facilities);
  if (facilities === undefined) return [];
  const found: number[] = [];
  for (let place = 0; place < places.count; place++) {
    if (kinds && !kinds[places.kind[place] ?? 0]) continue;
    if (districts && !districts[places.district[place] ?? 0]) continue;
    if (facilities && ((places.facilities[place] ?? 0) & facilities) !== facilities) continue;
    if (wish.isAlways && !isAlways(places, place)) continue;
    if (wish.isOpen && openingOf(place).state !== 'open') continue;
    if (wish.words && !hasWords(place)) continue;
    found.push(place);
  }
  return found;
}

const isAlways = ({ timetables, hours, isShut }: Places, place: number) =>
  !isShut[place] && timetables[hours[place] ?? 0]?.always;

/** Which values of a table are wanted; nothing when all of them are. */
const pick = (values: string[], wanted: string[]) =>
  wanted.length > 0 ? values.map((value) => wanted.includes(value)) : undefined;

/** The bits of all wanted facilities; nothing when no place has one of them. */
function maskOf(names: string[], wanted: string[]): number | undefined {
  let mask = 0;
  for (const name of wanted) {
    const bit = names.indexOf(name);
    if (bit < 0) return undefined;
    mask |= 1 << bit;
  }
  return mask;
}
