import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mapAttributes, type OutlineCredit, outlineAddress } from '#src/map-attributes.ts';
import type { MapSettings } from '#src/schemas/map-settings.ts';
import { createSite } from '#src/serve/static-site.ts';
import { listen, type RunningServer } from '../listen.ts';

const dist = join(import.meta.dirname, '../../dist');

/**
 * Serve the built site as if its map had been configured otherwise: the page, its scripts and the response headers are the real ones,
 * only the attributes of `<venue-map>` are those the build would have written. A build for each basemap would take minutes.
 * @param policy What the response headers go by, where they are to differ from the page.
 */
export function serveBasemap(
  settings: MapSettings,
  { outline, policy = settings }: { outline?: OutlineCredit & object; policy?: MapSettings } = {},
): Promise<RunningServer> {
  const site = createSite({
    folder: dist,
    readMap: () => policy,
    rewrite: (path, bytes) =>
      path === '/map/' ? Buffer.from(configure(bytes.toString(), settings, outline)) : undefined,
  });
  return listen((request, response) => {
    if (request.url === outlineAddress && outline) response.end(JSON.stringify(outline));
    else site(request, response);
  });
}

/** Serve one folder to other origins, and tell the status of every answer. */
export function serveArchive(folder: string, tell: (status: number) => void) {
  const site = createSite({ folder });
  return listen((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.on('finish', () => tell(response.statusCode));
    site(request, response);
  });
}

/** Write other attributes into the tag of the map. */
function configure(page: string, settings: MapSettings, outline?: OutlineCredit): string {
  return page.replace(/<venue-map[^>]*>/, (tag) =>
    Object.entries(mapAttributes(settings, outline)).reduce((changed, [name, value]) => {
      const escaped = String(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
      const attribute = new RegExp(` ${name}="[^"]*"`);
      if (!attribute.test(changed))
        throw new Error(`<venue-map> has no ${name}. Look into dist/map/.`);
      return changed.replace(attribute, () => ` ${name}="${escaped}"`);
    }, tag),
  );
}

interface Venue {
  name: string;
  lng: number;
  lat: number;
}

/** A place of the site that has no other one near, so that its pin stands for itself. */
export function findLonelyVenue(): Venue {
  const { features } = JSON.parse(readFileSync(join(dist, 'data/venues.geojson'), 'utf8')) as {
    features: {
      geometry: { coordinates: [number, number] } | null;
      properties: { name: string };
    }[];
  };
  const venues = features.flatMap(({ geometry, properties: { name } }) =>
    geometry ? [{ name, lng: geometry.coordinates[0], lat: geometry.coordinates[1] }] : [],
  );
  const distance = (a: Venue, b: Venue) => Math.hypot((a.lng - b.lng) * 83, (a.lat - b.lat) * 111);
  const nearest = (venue: Venue) =>
    Math.min(...venues.filter((other) => other !== venue).map((other) => distance(venue, other)));
  const [lonely] = venues.sort((a, b) => nearest(b) - nearest(a));
  if (!lonely) throw new Error('No venue has a point. Run npm run build.');
  return lonely;
}
