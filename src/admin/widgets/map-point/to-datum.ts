import { type Datum, type LngLat, toWgs84, wgs84ToGcj02 } from '#src/lib/datum.ts';
import { round } from './read-position.ts';

const turn = (Math.PI * 3000) / 180;

/** A WGS-84 point in another coordinate system, to a tenth of a metre. */
export function fromWgs84(point: LngLat, datum: Datum): LngLat {
  if (datum === 'wgs84') return roundPoint(point);
  const gcj02 = wgs84ToGcj02(point);
  return roundPoint(datum === 'gcj02' ? gcj02 : gcj02ToBd09(gcj02));
}

/** A point of one coordinate system in another. The same system leaves it as it is. */
export const convert = (point: LngLat, from: Datum, to: Datum): LngLat =>
  from === to ? point : fromWgs84(toWgs84(point, from), to);

/** GCJ-02 → BD-09, by the public formula. */
function gcj02ToBd09([lng, lat]: LngLat): LngLat {
  const distance = Math.hypot(lng, lat) + 0.00002 * Math.sin(lat * turn);
  const angle = Math.atan2(lat, lng) + 0.000003 * Math.cos(lng * turn);
  return [distance * Math.cos(angle) + 0.0065, distance * Math.sin(angle) + 0.006];
}

const roundPoint = ([lng, lat]: LngLat): LngLat => [round(lng), round(lat)];
