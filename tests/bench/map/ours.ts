/** The one file of this benchmark that knows the code of our map. */
import type { Map as LeafletMap } from 'leaflet';
import { districts, hunRiver } from '#src/geography.ts';
import type { Place } from '#src/islands/venue-map/read-places.ts';
import { type Venue, venueSigns } from '#src/schemas/venue.ts';
import { type MapSide, view } from './side.ts';

const seats = Object.entries(districts).map(([name, { seat }]) => ({ name, ...seat }));

/** Our map, drawn by the code that the site uses. */
export const ours: MapSide = {
  encode: (venues) => JSON.stringify(venues.map(describePlace)),
  load: async () => {
    const { drawMap } = await import('#src/islands/venue-map/draw-map.ts');
    return async (frame, file) => {
      const places: Place[] = await file.json();
      frame.className = 'venue-map-frame';
      drawMap(frame, {
        places,
        centre: view.centre,
        zoom: view.zoom,
        credit: '合成数据',
        seats,
        river: [...hunRiver],
        onChoose: () => undefined,
      });
    };
  },
};

/** The basemap that both sides draw under their markers. */
export async function loadBasemap(): Promise<(map: LeafletMap) => void> {
  const { drawSketch } = await import('#src/islands/venue-map/draw-sketch.ts');
  return (map) => drawSketch(map, [...hunRiver]);
}

const describePlace = ({ slug, name, kind, location }: Venue): Place => ({
  slug,
  name,
  sign: venueSigns[kind],
  lng: location?.lng ?? 0,
  lat: location?.lat ?? 0,
  precision: location?.precision ?? 0,
});
