import { shanghaiOffset } from '#src/lib/dates.ts';

/** A moment (milliseconds since 1970) in Shanghai, `2026-11-22 20:35:29`. */
export const formatMoment = (milliseconds: number) =>
  new Date(milliseconds + shanghaiOffset).toISOString().slice(0, 19).replace('T', ' ');

/** A moment in Shanghai as a timestamp, `2026-11-22T20:35:29+08:00`. */
export const formatTimestamp = (milliseconds: number) =>
  `${formatMoment(milliseconds).replace(' ', 'T')}+08:00`;

/** Since a moment, in seconds with one digit, `12.3`. */
export const secondsSince = (start: number) => ((Date.now() - start) / 1000).toFixed(1);
