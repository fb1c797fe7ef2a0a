import { lazily } from '#src/lib/lazily.ts';
import type { OpeningHours } from '#src/lib/opening-hours.ts';
import type { PlaceKind, Places } from './places.ts';

/** The file of places as it travels: small in brotli, quick to read. Coordinates are differences in 1e-5 degrees. */
export interface PlaceColumns {
  names: string[];
  /** `null` where a place has no point. */
  lng: (number | null)[];
  lat: (number | null)[];
  precision: Column<number>;
  kind: Column<PlaceKind>;
  district: Column<string>;
  facilities: { values: string[]; of: string };
  hours: Column<OpeningHours | null>;
  isShut: Column<boolean>;
}

/** Few different values for many places: the values, and one character a place that says which. */
interface Column<Value> {
  values: Value[];
  of: string;
}

/** One place as it is put into the columns. */
export interface ColumnPlace {
  name: string;
  point: { lng: number; lat: number } | undefined;
  precision: number | undefined;
  kind: PlaceKind;
  district: string | undefined;
  facilities: string[];
  hours: OpeningHours | undefined;
  isShut: boolean;
}

/** Characters from `#` on stand for numbers; `"` and `\` would have to be escaped in JSON. */
const firstCode = 35;
const escapedCode = 92;
/** So many facilities go into one character. */
const bitsPerCharacter = 6;

/**
 * Put places into columns. Neighbours should follow each other: then their names and coordinates repeat most.
 * @param order In which order facilities are told.
 */
export function encodePlaces(
  places: readonly ColumnPlace[],
  order: readonly string[] = [],
): PlaceColumns {
  const facilityNames = [...new Set(places.flatMap(({ facilities }) => facilities))].sort(
    (a, b) => order.indexOf(a) - order.indexOf(b),
  );
  return {
    names: places.map(({ name }) => name),
    lng: encodeDegrees(places.map(({ point }) => point?.lng)),
    lat: encodeDegrees(places.map(({ point }) => point?.lat)),
    precision: encodeColumn(places.map(({ precision = 0 }) => precision)),
    kind: encodeColumn(places.map(({ kind }) => kind)),
    district: encodeColumn(places.map(({ district = '' }) => district)),
    facilities: {
      values: facilityNames,
      of: places.map(({ facilities }) => encodeBits(facilities, facilityNames)).join(''),
    },
    hours: encodeColumn(places.map(({ hours = null }) => hours)),
    isShut: encodeColumn(places.map(({ isShut }) => isShut)),
  };
}

/** Read the columns into typed arrays, each when it is first asked for: a map shows places before anybody narrows them. */
export function decodePlaces(columns: PlaceColumns): Places {
  const { names, precision, hours, isShut, kind, district, facilities } = columns;
  const count = names.length;
  return lazily<Places>({
    count: () => count,
    names: () => names,
    kinds: () => kind.values,
    districts: () => district.values,
    facilityNames: () => facilities.values,
    timetables: () => hours.values.map((timetable) => timetable ?? undefined),
    lng: () => decodeDegrees(columns.lng),
    lat: () => decodeDegrees(columns.lat),
    kind: () => decodeColumn(kind, new Uint8Array(count)),
    district: () => decodeColumn(district, new Uint8Array(count)),
    facilities: () => decodeBits(facilities, count),
    hours: () => decodeColumn(hours, new Uint16Array(count)),
    precision: () =>
      decodeColumn(precision, new Uint32Array(count)).map((value) => precision.values[value] ?? 0),
    isShut: () =>
      decodeColumn(isShut, new Uint8Array(count)).map((value) => Number(isShut.values[value])),
  });
}

function encodeColumn<Value>(items: Value[]): Column<Value> {
  const numbers = new Map<string, number>();
  const values: Value[] = [];
  const of = items.map((item) => {
    const key = JSON.stringify(item);
    let number = numbers.get(key);
    if (number === undefined) {
      number = values.push(item) - 1;
      numbers.set(key, number);
    }
    return writeNumber(number);
  });
  return { values, of: of.join('') };
}

function decodeColumn<Numbers extends Uint8Array | Uint16Array | Uint32Array>(
  { of }: Column<unknown>,
  numbers: Numbers,
): Numbers {
  for (let place = 0; place < of.length; place++) numbers[place] = readNumber(of.charCodeAt(place));
  return numbers;
}

const encodeBits = (facilities: string[], names: string[]) =>
  Array.from({ length: charactersFor(names) }, (_, index) => {
    const part = names.slice(index * bitsPerCharacter, (index + 1) * bitsPerCharacter);
    return writeNumber(
      part.reduce((sum, name, bit) => sum + (facilities.includes(name) ? 2 ** bit : 0), 0),
    );
  }).join('');

function decodeBits({ values, of }: PlaceColumns['facilities'], count: number): Uint32Array {
  const characters = charactersFor(values);
  const bits = new Uint32Array(count);
  for (let place = 0; place < count; place++) {
    for (let index = 0; index < characters; index++) {
      const part = readNumber(of.charCodeAt(place * characters + index));
      bits[place] = (bits[place] ?? 0) | (part << (index * bitsPerCharacter));
    }
  }
  return bits;
}

const charactersFor = (names: string[]) => Math.ceil(names.length / bitsPerCharacter);

function writeNumber(number: number): string {
  const code = firstCode + number;
  return String.fromCharCode(code >= escapedCode ? code + 1 : code);
}

const readNumber = (code: number) => (code > escapedCode ? code - 1 : code) - firstCode;

function encodeDegrees(degrees: (number | undefined)[]): (number | null)[] {
  let last = 0;
  return degrees.map((value) => {
    if (value === undefined) return null;
    const rounded = Math.round(value * 1e5);
    const difference = rounded - last;
    last = rounded;
    return difference;
  });
}

function decodeDegrees(differences: (number | null)[]): Float64Array {
  let last = 0;
  return Float64Array.from(differences, (difference) => {
    if (difference === null) return Number.NaN;
    last += difference;
    return last / 1e5;
  });
}
