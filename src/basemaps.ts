import type { BasemapName, MapSettings } from '#src/schemas/map-settings.ts';

/** A line on the map that says whose work it is. */
export interface Credit {
  text: string;
  href?: string;
}

/** What has to be known of a basemap to draw it, to judge its settings and to let the browser load it. */
export interface Basemap {
  /** Addresses of tiles, the lower layer first: `{s}` host, `{z}/{x}/{y}` tile, `{key}` what the editor filled in. */
  layers: readonly string[];
  /** What `{s}` stands for. */
  hosts: readonly string[];
  credits: readonly Credit[];
  /** Whose coordinates the tiles are cut by. */
  datum: 'wgs84' | 'gcj02';
  /** How far the map zooms on it: the city above, the last level with something to see below. */
  zoom: { min: number; max: number };
  /** Settings it cannot do without. */
  needs: readonly ('key' | 'tiles')[];
  /** The rule of the content security policy under which its hosts are asked. */
  directive?: 'img-src' | 'connect-src';
}

const tianditu = (layer: 'vec' | 'cva') =>
  `https://t{s}.tianditu.gov.cn/${layer}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}` +
  '&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk={key}';

/** Every basemap there is. Addresses are those of the providers’ own documents, named beside each. */
export const basemaps: Record<BasemapName, Basemap> = {
  /** Drawn from src/geography.ts; beyond zoom 14 it would be an empty sheet. */
  sketch: {
    layers: [],
    hosts: [],
    credits: [{ text: '示意图，不作划界依据' }],
    datum: 'wgs84',
    zoom: { min: 9, max: 14 },
    needs: [],
  },
  /**
   * WMTS in the Mercator grid (`_w`): vector picture and Chinese names. CGCS2000, here the same as WGS-84.
   * http://lbs.tianditu.gov.cn/server/MapService.html. Each layer counts against the daily quota of the key.
   */
  tianditu: {
    layers: [tianditu('vec'), tianditu('cva')],
    hosts: ['0', '1', '2', '3', '4', '5', '6', '7'],
    credits: [{ text: '天地图', href: 'https://www.tianditu.gov.cn/' }],
    datum: 'wgs84',
    zoom: { min: 8, max: 18 },
    needs: ['key'],
    directive: 'img-src',
  },
  /**
   * The tiles of amap.com. Widely used, but no documented product: https://lbs.amap.com/ offers its JavaScript
   * interface only, so check the terms before switching to them.
   */
  amap: {
    layers: [
      'https://webrd0{s}.is.autonavi.com/appmaptile?lang=zh_cn&size=1&scale=1&style=8&x={x}&y={y}&z={z}',
    ],
    hosts: ['1', '2', '3', '4'],
    credits: [{ text: '高德地图', href: 'https://www.amap.com/' }],
    datum: 'gcj02',
    zoom: { min: 8, max: 18 },
    needs: [],
    directive: 'img-src',
  },
  /** https://operations.osmfoundation.org/policies/tiles/: for trying out, never for a busy site. */
  osm: {
    layers: ['https://tile.openstreetmap.org/{z}/{x}/{y}.png'],
    hosts: [],
    credits: [{ text: '© OpenStreetMap 贡献者', href: 'https://www.openstreetmap.org/copyright' }],
    datum: 'wgs84',
    zoom: { min: 8, max: 18 },
    needs: [],
    directive: 'img-src',
  },
  /** One file with vector tiles, read in ranges: https://docs.protomaps.com/pmtiles/. */
  pmtiles: {
    layers: ['{tiles}'],
    hosts: [],
    credits: [
      { text: '© OpenStreetMap 贡献者', href: 'https://www.openstreetmap.org/copyright' },
      { text: 'Protomaps', href: 'https://protomaps.com/' },
    ],
    datum: 'wgs84',
    zoom: { min: 8, max: 17 },
    needs: ['tiles'],
    directive: 'connect-src',
  },
};

/** What of the settings decides where tiles come from. */
export type TileSettings = Pick<MapSettings, 'basemap' | 'key' | 'tiles'>;

/** The tile addresses of a configured basemap; `tiles` takes the place of the provider’s own. */
export function tileAddresses({ basemap, key = '', tiles }: TileSettings): string[] {
  const { layers } = basemaps[basemap];
  const addresses = tiles && layers.length > 0 ? [tiles] : layers;
  return addresses.map((address) => address.replace('{key}', encodeURIComponent(key)));
}

/** The hosts a configured basemap is loaded from, and the policy rule they belong to. Nothing where all is our own. */
export function tileHosts(
  settings: TileSettings,
): { directive: 'img-src' | 'connect-src'; origins: string[] } | undefined {
  const { hosts, directive } = basemaps[settings.basemap];
  if (!directive) return undefined;
  const addresses = tileAddresses(settings).filter((address) => !address.startsWith('/'));
  const origins = addresses.flatMap((address) =>
    address.includes('{s}')
      ? hosts.map((host) => new URL(address.replace('{s}', host)).origin)
      : new URL(address).origin,
  );
  return origins.length > 0 ? { directive, origins: [...new Set(origins)] } : undefined;
}
