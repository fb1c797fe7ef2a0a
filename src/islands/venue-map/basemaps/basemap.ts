import type L from 'leaflet';
import type { BasemapDescription } from '#src/map-attributes.ts';
import type { Spot } from '../map-icon.ts';

/** What the map is drawn on. */
export interface Basemap {
  /** What the map must know before there is one. */
  options: Pick<L.MapOptions, 'crs' | 'minZoom' | 'maxZoom'>;
  /** Lay it under the places of a map. */
  lay: (map: L.Map) => void;
  /** Write names that step aside from pins into `pane`, in place of those before; called each time pins are drawn. */
  writeNames?: (map: L.Map, pane: HTMLElement, pins: Spot[], halfPin: number) => void;
}

/** Zoom limits, as Leaflet calls them. */
export const zoomLimits = ({ zoom }: BasemapDescription) => ({
  minZoom: zoom.min,
  maxZoom: zoom.max,
});
