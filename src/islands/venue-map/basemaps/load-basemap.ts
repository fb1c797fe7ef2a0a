import type { BasemapDescription } from '#src/map-attributes.ts';
import type { Basemap } from './basemap.ts';

/** Load the basemap a map was configured with. Nobody downloads the code of another one. */
export async function loadBasemap(description: BasemapDescription): Promise<Basemap> {
  const { name } = description;
  if (name === 'sketch') return (await import('./sketch.ts')).makeSketch(description);
  if (name === 'pmtiles') return (await import('./pmtiles.ts')).makeVectorTiles(description);
  if (name === 'amap') return (await import('./amap.ts')).makeAmap(description);
  return (await import('./raster.ts')).makeRaster(description);
}
