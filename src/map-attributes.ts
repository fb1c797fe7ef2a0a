import { basemaps, type Credit, tileAddresses } from './basemaps.ts';
import { districts, hunRiver, type Point } from './geography.ts';
import type { BasemapName, MapSettings } from './schemas/map-settings.ts';

/** What the map in the browser is told of its basemap, as JSON. */
export interface BasemapDescription {
  name: BasemapName;
  layers: string[];
  /** What `{s}` in a layer stands for, one character each. */
  hosts: string;
  zoom: { min: number; max: number };
  credits: Credit[];
  /** What the sketch draws; the address of the district outline, where there is one. */
  sketch?: { seats: (Point & { name: string })[]; river: readonly Point[]; outline?: string };
}

/** Where the source of an outline is said. */
export interface OutlineCredit {
  source: string;
  reviewNumber: string;
}

/** Where the outline is published for the map. */
export const outlineAddress = '/map/districts.geojson';

/** Everything that has to be said on the map: provider, source, map review number, outline. */
export function mapCredits(
  settings: Pick<MapSettings, 'basemap' | 'source' | 'reviewNumber'>,
  outline?: OutlineCredit,
): Credit[] {
  const lines = [
    settings.source,
    settings.reviewNumber && `审图号：${settings.reviewNumber}`,
    ...(settings.basemap === 'sketch' ? outlineLines(outline) : []),
  ];
  return [
    ...basemaps[settings.basemap].credits,
    ...lines.flatMap((text) => (text ? [{ text }] : [])),
  ];
}

/** What is said below a static sketch: the settings’ lines count only where they are about the sketch. */
export function sketchCredits(settings: MapSettings, outline?: OutlineCredit): string[] {
  const credits =
    settings.basemap === 'sketch'
      ? mapCredits(settings, outline)
      : mapCredits({ basemap: 'sketch' }, outline);
  return credits.map(({ text }) => text);
}

const outlineLines = (outline?: OutlineCredit) =>
  outline ? [`界线：${outline.source}`, `界线审图号：${outline.reviewNumber}`] : [];

/** The data attributes of `<venue-map>`. */
export function mapAttributes(settings: MapSettings, outline?: OutlineCredit) {
  const { basemap, centre, zoom } = settings;
  const seats = Object.entries(districts).map(([name, { seat }]) => ({ name, ...seat }));
  const description: BasemapDescription = {
    name: basemap,
    layers: tileAddresses(settings),
    hosts: basemaps[basemap].hosts.join(''),
    zoom: basemaps[basemap].zoom,
    credits: mapCredits(settings, outline),
    ...(basemap === 'sketch' && {
      sketch: { seats, river: hunRiver, ...(outline && { outline: outlineAddress }) },
    }),
  };
  return {
    'data-lng': centre.lng,
    'data-lat': centre.lat,
    'data-zoom': zoom,
    'data-basemap': JSON.stringify(description),
  };
}
