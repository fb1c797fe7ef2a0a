/** Coordinate systems in use in China: GPS, AMap and Tencent, Baidu. */
export type Datum = 'wgs84' | 'gcj02' | 'bd09';

/** Longitude and latitude in degrees. */
export type LngLat = readonly [lng: number, lat: number];

/** Krasovsky 1940 ellipsoid, on which GCJ-02 is defined: semi-major axis in metres and squared eccentricity. */
const axis = 6378245;
const eccentricity = 0.006693421622965943;
const { PI, sin, cos, sqrt, abs, atan2 } = Math;
const baiduTurn = (PI * 3000) / 180;

/** Convert a point to WGS-84. Exact to a millimetre for GCJ-02, to about half a metre for BD-09. */
export function toWgs84(point: LngLat, datum: Datum): LngLat {
  if (datum === 'gcj02') return gcj02ToWgs84(point);
  if (datum === 'bd09') return gcj02ToWgs84(bd09ToGcj02(point));
  return point;
}

/** WGS-84 → GCJ-02, by the public formula. Outside China nothing is shifted. */
export function wgs84ToGcj02([lng, lat]: LngLat): LngLat {
  if (lng < 72.004 || lng > 137.8347 || lat < 0.8293 || lat > 55.8271) return [lng, lat];
  const x = lng - 105;
  const y = lat - 35;
  const ripple = (20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * (2 / 3);
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * sqrt(abs(x)) +
    ripple +
    ((20 * sin(y * PI) + 40 * sin((y / 3) * PI)) * 2) / 3 +
    ((160 * sin((y / 12) * PI) + 320 * sin((y * PI) / 30)) * 2) / 3;
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * sqrt(abs(x)) +
    ripple +
    ((20 * sin(x * PI) + 40 * sin((x / 3) * PI)) * 2) / 3 +
    ((150 * sin((x / 12) * PI) + 300 * sin((x / 30) * PI)) * 2) / 3;
  const radians = (lat * PI) / 180;
  const magic = 1 - eccentricity * sin(radians) ** 2;
  const root = sqrt(magic);
  return [
    lng + (east * 180) / ((axis / root) * cos(radians) * PI),
    lat + (north * 180) / (((axis * (1 - eccentricity)) / (magic * root)) * PI),
  ];
}

/** GCJ-02 → WGS-84, by four steps of iteration. */
function gcj02ToWgs84([lng, lat]: LngLat): LngLat {
  let [x, y] = [lng, lat];
  for (let step = 0; step < 4; step++) {
    const [u, v] = wgs84ToGcj02([x, y]);
    x -= u - lng;
    y -= v - lat;
  }
  return [x, y];
}

function bd09ToGcj02([lng, lat]: LngLat): LngLat {
  const x = lng - 0.0065;
  const y = lat - 0.006;
  const distance = sqrt(x * x + y * y) - 0.00002 * sin(y * baiduTurn);
  const angle = atan2(y, x) - 0.000003 * cos(x * baiduTurn);
  return [distance * cos(angle), distance * sin(angle)];
}
