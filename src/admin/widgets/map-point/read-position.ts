import type { LngLat } from '#src/lib/datum.ts';

/** Longitudes and latitudes of China: no number is in both. */
const china = { lng: [73, 136], lat: [3, 54] } as const;

/**
 * Two numbers as they are copied from a map, in whatever order, in degrees or in degrees, minutes and seconds.
 * @example readPosition('41.8，123.4') → [123.4, 41.8]
 */
export function readPosition(text: string): LngLat | undefined {
  const numbers = readSexagesimal(text) ?? readDecimal(text);
  if (!numbers) return undefined;
  const [first, second] = numbers;
  if (isIn(first, china.lng) && isIn(second, china.lat)) return [first, second];
  if (isIn(second, china.lng) && isIn(first, china.lat)) return [second, first];
  return undefined;
}

const isIn = (number: number, [from, to]: readonly [number, number]) =>
  number >= from && number <= to;

function readDecimal(text: string): [number, number] | undefined {
  const numbers = text.normalize('NFKC').match(/\d+(?:\.\d+)?/g);
  if (numbers?.length !== 2) return undefined;
  return [round(Number(numbers[0])), round(Number(numbers[1]))];
}

/** `41°47′39″N 123°25′57″E`, `东经123度25分57秒，北纬41度47分39秒`, with or without seconds. */
function readSexagesimal(text: string): [number, number] | undefined {
  const part =
    /(\d+(?:\.\d+)?)[°度]\s*(?:(\d+(?:\.\d+)?)['′’分]\s*)?(?:(\d+(?:\.\d+)?)(?:["″”秒]|''))?/g;
  const [first, second, ...more] = [
    ...text.replace(/[＇]/g, "'").replace(/[＂]/g, '"').matchAll(part),
  ];
  if (!first || !second || more.length > 0) return undefined;
  return [readAngle(first), readAngle(second)];
}

const readAngle = ([, degrees, minutes = '0', seconds = '0']: RegExpExecArray) =>
  round(Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600);

/** Six digits are a tenth of a metre. */
export const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

/** A point as it is copied into a map: latitude first, as maps expect it. */
export const writePosition = ([lng, lat]: LngLat) => `${round(lat)}, ${round(lng)}`;
