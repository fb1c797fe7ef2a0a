/** The one file of this benchmark that knows the code of our map. */
import type { Map as LeafletMap } from 'leaflet';
import { districts, hunRiver } from '#src/geography.ts';
import { type ColumnPlace, decodePlaces, encodePlaces } from '#src/islands/venue-finder/columns.ts';
import { type Venue, venueKinds, venueSigns } from '#src/schemas/venue.ts';
import { type MapSide, view } from './side.ts';

const seats = Object.entries(districts).map(([name, { seat }]) => ({ name, ...seat }));

/** Our map, drawn by the code that the site uses. */
export const ours: MapSide = {
  encode: (venues) => JSON.stringify(encodePlaces(venues.map(describePlace))),
  load: async () => {
    const { drawMap } = await import('#src/islands/venue-map/draw-map.ts');
    return async (frame, file) => {
      const places = decodePlaces(await file.json());
      frame.className = 'venue-map-frame';
      const map = drawMap(frame, {
        centre: view.centre,
        zoom: view.zoom,
        credit: '合成数据',
        seats,
        river: [...hunRiver],
        onChoose: () => undefined,
      });
      map.show(places, [...places.names.keys()]);
    };
  },
};

/** The basemap that both sides draw under their markers. */
export async function loadBasemap(): Promise<(map: LeafletMap) => void> {
  const { drawSketch } = await import('#src/islands/venue-map/draw-sketch.ts');
  return (map) => drawSketch(map, [...hunRiver]);
}

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
