import { dayLength, shanghaiOffset } from './dates.ts';
import type { Opening } from './opening-hours.ts';

/** The three states in words. */
const openingWords = { open: '开放中', closed: '已关闭', unknown: '时间不详' } as const;

/**
 * Whether a place is open, and until or from when.
 * @example describeOpening({ state: 'open', closes: …17:00 }, now) → '开放中，17:00关门'
 */
export function describeOpening(opening: Opening, now: number): string {
  const parts: string[] = [openingWords[opening.state]];
  if (opening.state === 'open') {
    parts.push(opening.closes ? `${describeClosing(opening.closes, now)}关门` : '全天不关');
  }
  if (opening.opens) parts.push(`${describeMoment(opening.opens, now)}开门`);
  if (opening.note) parts.push(opening.note);
  if (opening.isUncertain) parts.push('节假日以现场为准');
  return parts.join('，');
}

/** Whoever closes at the coming midnight closes today, at 24:00. */
const describeClosing = (time: number, now: number) =>
  describeMoment(time, now).replace('明天00:00', '24:00');

/** A moment of the coming days: `17:00`, `明天08:30`, `周一08:30`, `3月2日08:30`. */
function describeMoment(time: number, now: number): string {
  const moment = new Date(time + shanghaiOffset);
  const clock = moment.toISOString().slice(11, 16);
  const days = dayNumber(time) - dayNumber(now);
  if (days === 0) return clock;
  if (days === 1) return `明天${clock}`;
  if (days < 7) return `周${'日一二三四五六'[moment.getUTCDay()]}${clock}`;
  return `${moment.getUTCMonth() + 1}月${moment.getUTCDate()}日${clock}`;
}

const dayNumber = (time: number) => Math.floor((time + shanghaiOffset) / dayLength);
