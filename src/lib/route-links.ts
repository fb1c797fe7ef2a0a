import { wgs84ToGcj02 } from './datum.ts';

/** A place to go to. */
export interface Destination {
  name: string;
  /** As people say it; the name stands in where none is known. */
  address?: string | undefined;
  /** WGS-84 degrees. */
  point: { lng: number; lat: number };
}

/** Who sends people there: map services ask for it. */
export interface Sender {
  organisation: string;
  site: string;
}

/** A link that opens a map app, or its page on the web where the app is missing. */
export interface RouteLink {
  app: string;
  href: string;
}

/**
 * Plain https links to a place, the way on foot first. All four services draw mainland China in GCJ-02;
 * AMap wants longitude first, the others latitude first.
 */
export function makeRouteLinks({ name, address, point }: Destination, sender: Sender): RouteLink[] {
  const [lng, lat] = wgs84ToGcj02([point.lng, point.lat]).map((degrees) => degrees.toFixed(6));
  const title = plain(name);
  const where = plain(address ?? name);
  return [
    {
      app: '高德地图',
      href: `https://uri.amap.com/navigation?to=${lng},${lat},${title}&mode=walk&callnative=1&src=${plain(sender.site)}`,
    },
    {
      app: '百度地图',
      href: `https://api.map.baidu.com/marker?location=${lat},${lng}&title=${title}&content=${where}&output=html&coord_type=gcj02&src=${plain(`webapp.${sender.organisation}.${sender.site}`)}`,
    },
    {
      app: '腾讯地图',
      href: `https://apis.map.qq.com/uri/v1/marker?marker=coord:${lat},${lng};title:${title};addr:${where}&coord_type=2&referer=${plain(sender.site)}`,
    },
    { app: '苹果地图', href: `https://maps.apple.com/?daddr=${lat},${lng}&q=${title}` },
  ];
}

/** Signs that part the values of one parameter, and what is written in their place: services decode before they split. */
const dividers: Record<string, string> = { ',': '，', ';': '；', ':': '：', '|': '｜' };

/** Text for one value of a parameter. Signs that `encodeURIComponent` leaves alone end links in chats, so they go too. */
function plain(text: string): string {
  const safe = text.toWellFormed().replace(/[,;:|]/g, (sign) => dividers[sign] ?? sign);
  return encodeURIComponent(safe).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
