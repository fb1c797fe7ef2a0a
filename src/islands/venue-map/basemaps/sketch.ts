import L from 'leaflet';
import { gridLines, gridStep } from '#src/lib/graticule.ts';
import type { BasemapDescription } from '#src/map-attributes.ts';
import { type Basemap, zoomLimits } from './basemap.ts';
import { addCredits } from './credits.ts';
import { addMargins } from './margins.ts';
import { addNorthArrow } from './north-arrow.ts';
import { drawRiver } from './river.ts';
import { writeNames } from './sketch-names.ts';

/** The city and its surroundings: west, south, east, north. */
const sheet = [121, 40, 126, 44.5] as const;
/** Least distance of grid lines, in pixels. */
const gridSpace = 90;

/** The embedded basemap, drawn like a workshop drawing: grid, river, names; nothing whose origin is uncertain. */
export function makeSketch(description: BasemapDescription): Basemap {
  const { seats, river, outline } = description.sketch ?? { seats: [], river: [] };
  return {
    options: zoomLimits(description),
    lay: (map) => {
      drawGrid(map);
      if (outline) void drawOutline(map, outline);
      drawRiver(map, river);
      addMargins(map, stepOn);
      addNorthArrow(map);
      addCredits(map, description.credits);
    },
    writeNames: (map, pane, pins, halfPin) =>
      writeNames(map, pane, { seats, river, pins, halfPin }),
  };
}

/** The distance of grid lines at the map’s zoom, in degrees. */
const stepOn = (map: L.Map) => gridStep((256 * 2 ** map.getZoom()) / 360, gridSpace);

/** One path for all lines: they change together. */
function drawGrid(map: L.Map) {
  const [west, south, east, north] = sheet;
  const grid = L.polyline([], { className: 'venue-map-grid', interactive: false }).addTo(map);
  const update = () => {
    const step = stepOn(map);
    const meridians = gridLines(west, east, step).map((lng): L.LatLngTuple[] => [
      [south, lng],
      [north, lng],
    ]);
    const parallels = gridLines(south, north, step).map((lat): L.LatLngTuple[] => [
      [lat, west],
      [lat, east],
    ]);
    grid.setLatLngs([...meridians, ...parallels]);
  };
  map.on('zoomend', update);
  update();
}

/** The approved outline, where there is one. Without it the sketch is complete too. */
async function drawOutline(map: L.Map, address: string) {
  const answer = await fetch(address);
  if (!answer.ok) return;
  L.geoJSON(await answer.json(), {
    interactive: false,
    style: { className: 'venue-map-outline' },
  })
    .addTo(map)
    .bringToBack();
}
