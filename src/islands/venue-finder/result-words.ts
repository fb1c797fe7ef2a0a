import { describeOpening } from '#src/lib/describe-opening.ts';
import {
  countWalkMinutes,
  describeDirection,
  formatDistance,
  measureDistance,
} from '#src/lib/distance.ts';
import type { Opening } from '#src/lib/opening-hours.ts';
import { type Places, type Point, pointOf } from './places.ts';

/** Where distances are measured from: `您` or the name of a place. */
export interface Origin extends Point {
  name: string;
  /** How many metres the reader's device may be off. */
  accuracy?: number;
}

/** Readers whose device is less sure than this are told, in metres. */
const roughly = 500;

/** How sure the device is of where the reader is, where that matters. */
export function describeAccuracy(metres = 0): string {
  if (metres <= roughly) return '';
  return `手机定位可能差${formatDistance(metres)}，不准就在上面选一个地标。`;
}

/** How many places were found, and what was left out for want of opening hours. */
export function describeResult(found: number, total: number, unknown: number): string {
  const left = unknown > 0 ? `另有${unknown}处时间不详，没有列出。` : '';
  if (found === 0) return `没有符合条件的场所。${left}少选一个条件再看，或者打12351问。`;
  return `${found === total ? `共${total}处` : `找到${found}处，共${total}处`}。${left}`;
}

/** Closer than this nobody needs a direction, in metres. */
const beside = 25;

/** How far a place is, which way, and how long on foot: `650米 · 往东北 · 步行约10分钟`. */
export function describeWay(from: Point, to: Point): string {
  const metres = measureDistance(from, to);
  if (metres < beside) return '就在这里';
  const way = [formatDistance(metres), `往${describeDirection(from, to)}`];
  if (metres <= 5000) way.push(`步行约${countWalkMinutes(metres)}分钟`);
  return way.join(' · ');
}

/** A place of unknown hours is worth a call when it is less than half as far as the one that is open. */
const muchNearer = 0.5;
/** From here on a point is no place to be led to without a word (content model, venues). */
const roughFrom = 500;

/** The nearest place one can go to, in a sentence around its name. */
export interface NearestWords {
  place: number;
  before: string;
  after: string;
}

/**
 * Name the nearest place that is open, and a much nearer one whose hours are unknown. Where none is known to be open,
 * name the nearest whose hours are unknown, and say so. `found` is sorted by distance. Nothing where all are closed.
 */
export function describeNearest(
  places: Places,
  found: readonly number[],
  from: Origin,
  openingOf: (place: number) => Opening,
  now: number,
): NearestWords | undefined {
  const findFirst = (state: Opening['state']) =>
    found
      .filter((place) => openingOf(place).state === state)
      .flatMap((place) => {
        const point = pointOf(places, place);
        return point ? [{ place, point, metres: measureDistance(from, point) }] : [];
      })[0];
  const open = findFirst('open');
  const unknown = findFirst('unknown');
  const named = open ?? unknown;
  if (!named) return undefined;
  const way = describeWay(from, named.point).replaceAll(' · ', '，');
  const metresOff = places.precision[named.place] ?? 0;
  const rough =
    metresOff >= roughFrom ? `位置是估计的，可能差${metresOff}米，到了附近请看门牌。` : '';
  if (!open) {
    return {
      place: named.place,
      before: `附近没有查到确定开着的。离${from.name}最近的是`,
      after: `：${way}。开放时间不详，去之前打12351问一声。${rough}`,
    };
  }
  const state = describeOpening(openingOf(open.place), now);
  const isMuchNearer = unknown && unknown.metres < open.metres * muchNearer;
  const nearer = isMuchNearer
    ? `更近的有${places.names[unknown.place]}（${formatDistance(unknown.metres)}），开放时间不详，可以先打12351问。`
    : '';
  return {
    place: open.place,
    before: `离${from.name}最近、现在开着的是`,
    after: `：${way}。${state}。${rough}${nearer}`,
  };
}
