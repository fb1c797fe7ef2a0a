import { readOutline } from '#src/gate/read-outline.ts';
import { sketchCredits } from '#src/map-attributes.ts';
import { getMapSettings } from './settings.ts';

/** The approved outline of the districts; nothing where there is none or it is switched off. */
export async function getOutline() {
  const { outline: isWanted = true } = await getMapSettings();
  return isWanted ? readOutline(process.cwd()).outline : undefined;
}

/** What every static sketch of the map needs beside its pins: outline, and what has to be said below. */
export async function getSketch() {
  const outline = await getOutline();
  return { outline: outline?.districts, credits: sketchCredits(await getMapSettings(), outline) };
}
