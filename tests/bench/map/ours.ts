/** The one file of this benchmark that knows the code of our map. */
import { type ColumnPlace, decodePlaces, encodePlaces } from '#src/islands/venue-finder/columns.ts';
import type { Basemap } from '#src/islands/venue-map/basemaps/basemap.ts';
import { loadBasemap } from '#src/islands/venue-map/basemaps/load-basemap.ts';
import { mapAttributes } from '#src/map-attributes.ts';
import type { MapSettings } from '#src/schemas/map-settings.ts';
import { type Venue, venueKinds, venueSigns } from '#src/schemas/venue.ts';
import { type MapSide, view } from './side.ts';

const settings: MapSettings = { basemap: 'sketch', centre: view.centre, zoom: view.zoom };

/** The sketch, which both sides draw under their markers. */
export const loadSketch = (): Promise<Basemap> =>
  loadBasemap(JSON.parse(mapAttributes(settings)['data-basemap']));

/** Our map, drawn by the code that the site uses. */
export const ours: MapSide = {
  encode: (venues) =>
    JSON.stringify(encodePlaces([...venues].sort(compareVenues).map(describePlace))),
  load: async (frame) => {
    const { drawMap } = await import('#src/islands/venue-map/draw-map.ts');
    const { centre, zoom } = view;
    const basemap = await loadSketch();
    const map = drawMap(frame, { centre, zoom, basemap, onChoose: () => undefined });
    return async (file) => {
      const places = decodePlaces(await file.json());
      map.show(places, [...places.names.keys()]);
    };
  },
};

const kindOrder = Object.keys(venueKinds);

/** The order of the list, in which the site writes its file: by kind, district and name. */
const compareVenues = (a: Venue, b: Venue) =>
  kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
  (a.district ?? '').localeCompare(b.district ?? '', 'zh-CN') ||
  a.name.localeCompare(b.name, 'zh-CN');

const describePlace = ({
  name,
  kind,
  district,
  location,
  facilities = [],
  accessibility = [],
  hours,
}: Venue): ColumnPlace => ({
  name,
  kind: { id: kind, name: venueKinds[kind], sign: venueSigns[kind] },
  district,
  point: location && { lng: location.lng, lat: location.lat },
  precision: location?.precision,
  facilities: [...facilities, ...accessibility],
  hours,
  isShut: false,
});
