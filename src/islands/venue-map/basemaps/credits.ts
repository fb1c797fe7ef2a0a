import type L from 'leaflet';
import type { Credit } from '#src/basemaps.ts';

/** Write who made the map, and its review number, into its title block. */
export function addCredits(map: L.Map, credits: Credit[]) {
  const lines = credits.map(({ text, href }) => {
    const element = document.createElement(href ? 'a' : 'span');
    element.textContent = text;
    if (href) element.setAttribute('href', href);
    return element.outerHTML;
  });
  // Leaflet takes attributions as HTML, so what editors wrote went through elements first; one, since it puts commas between.
  map.attributionControl.addAttribution(lines.join('　'));
}
