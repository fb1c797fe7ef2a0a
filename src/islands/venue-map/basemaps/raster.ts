import L from 'leaflet';
import type { BasemapDescription } from '#src/map-attributes.ts';
import { type Basemap, zoomLimits } from './basemap.ts';
import { addCredits } from './credits.ts';
import { followTheme } from './follow-theme.ts';

/** Pictures of a tile server, one layer over the other: Tianditu, OpenStreetMap. */
export function makeRaster(description: BasemapDescription): Basemap {
  const { layers, hosts, zoom, credits } = description;
  return {
    options: zoomLimits(description),
    lay: (map) => {
      for (const address of layers) {
        // `hosts` is left out where a provider has one: Leaflet’s own letters would be no address of theirs.
        L.tileLayer(address, {
          ...(hosts && { subdomains: hosts }),
          minZoom: zoom.min,
          maxZoom: zoom.max,
          className: 'venue-map-raster',
        }).addTo(map);
      }
      followTheme(map.getContainer(), (isDark) => {
        map.getContainer().classList.toggle('venue-map-darkened', isDark);
      });
      addCredits(map, credits);
    },
  };
}
