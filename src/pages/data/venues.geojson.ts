import type { APIRoute } from 'astro';
import { getVenues, summariseVenue } from '#src/data/venues.ts';

/** Every venue as open data: a WGS-84 FeatureCollection (RFC 7946). Places without a point have a null geometry. */
export const GET: APIRoute = async ({ site }) => {
  const features = (await getVenues()).map((entry) => {
    const {
      slug,
      name,
      kind,
      kindName,
      district,
      address,
      directions,
      facilities,
      point,
      precision,
      isVerified,
      href,
    } = summariseVenue(entry);
    return {
      type: 'Feature',
      id: slug,
      geometry: point ? { type: 'Point', coordinates: [point.lng, point.lat] } : null,
      properties: {
        slug,
        name,
        kind,
        kindName,
        district,
        address,
        directions,
        facilities,
        precision,
        status: entry.data.status,
        hours: entry.data.hours,
        phone: entry.data.phone,
        verifiedOn: entry.data.verifiedOn,
        isVerified,
        url: new URL(href, site).href,
      },
    };
  });
  return new Response(JSON.stringify({ type: 'FeatureCollection', features }), {
    headers: { 'Content-Type': 'application/geo+json' },
  });
};
