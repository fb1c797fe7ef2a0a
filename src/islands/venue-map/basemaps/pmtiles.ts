import L from 'leaflet';
import { PMTiles } from 'pmtiles';
import type { BasemapDescription } from '#src/map-attributes.ts';
import { type Basemap, zoomLimits } from './basemap.ts';
import { addCredits } from './credits.ts';
import { followTheme } from './follow-theme.ts';

/** One file of vector tiles, read in ranges and drawn here, in light or dark colours. */
export async function makeVectorTiles(description: BasemapDescription): Promise<Basemap> {
  // protomaps-leaflet looks for Leaflet under its global name, so that has to be there first.
  Object.assign(window, { L });
  const { leafletLayer } = await import('protomaps-leaflet');
  return {
    options: zoomLimits(description),
    lay: (map) => {
      // Given as an archive: from an address the layer would make one of its own for each theme.
      const url = new PMTiles(description.layers[0] ?? '');
      let layer: L.GridLayer | undefined;
      followTheme(map.getContainer(), (isDark) => {
        layer?.remove();
        // The layer’s type is an empty shell around Leaflet’s GridLayer, which it extends.
        layer = leafletLayer({
          url,
          flavor: isDark ? 'dark' : 'light',
          lang: 'zh',
          // Ours says it in Chinese.
          attribution: '',
        }) as unknown as L.GridLayer;
        layer.addTo(map);
      });
      addCredits(map, description.credits);
    },
  };
}
