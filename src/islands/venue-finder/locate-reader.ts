import type { Point } from './places.ts';

/** Why there is no position, in the reader's words. */
const reasons: Record<number, string> = {
  1: '没有拿到位置：您没有允许使用位置。请在上面选一个区县或地标。',
  2: '没有拿到位置：手机现在定不了位。请在上面选一个区县或地标。',
  3: '定位太久没有结果。请在上面选一个区县或地标。',
};

/** Where the reader is, and how many metres that may be off. */
export interface Position extends Point {
  accuracy: number;
}

/** Ask for the reader's position, once. @throws an error whose message says in Chinese why there is none. */
export function locateReader(): Promise<Position> {
  return new Promise((resolve, reject) => {
    if (!navigator.geolocation) {
      reject(new Error('这个浏览器不能定位。请在上面选一个区县或地标。'));
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude, accuracy } }) =>
        resolve({ lng: longitude, lat: latitude, accuracy }),
      ({ code }) => reject(new Error(reasons[code] ?? reasons[2])),
      { enableHighAccuracy: true, timeout: 12_000, maximumAge: 60_000 },
    );
  });
}
