import { type Venue, type VenueKind, venueSigns } from '#src/schemas/venue.ts';
import { loadSketch } from './ours.ts';
import { type MapSide, view } from './side.ts';

/** What a finder needs of a place, as a feature of GeoJSON. */
type Feature = ReturnType<typeof describeFeature>;

const pinSize = 28;

/**
 * leaflet.markercluster with its defaults: a marker a venue, added together. The basemap is ours; markers of a kind
 * share an icon, which spares markercluster thousands of objects.
 */
export const markercluster: MapSide = {
  encode: (venues) =>
    JSON.stringify({ type: 'FeatureCollection', features: venues.map(describeFeature) }),
  load: async (frame) => {
    const { default: L } = await import('leaflet');
    // It adds itself to the L of Leaflet.
    await import('leaflet.markercluster');
    const { centre, zoom, minZoom, maxZoom } = view;
    const map = L.map(frame, { center: centre, zoom, minZoom, maxZoom });
    (await loadSketch()).lay(map);
    return async (file) => {
      const { features }: { features: Feature[] } = await file.json();
      const icons = Object.fromEntries(
        Object.entries(venueSigns).map(([kind, html]) => [
          kind,
          L.divIcon({ className: 'venue-map-pin', html, iconSize: [pinSize, pinSize] }),
        ]),
      ) as Record<VenueKind, L.DivIcon>;
      const markers = features.map(({ geometry, properties: { kind, name } }) => {
        const [lng = 0, lat = 0] = geometry.coordinates;
        return L.marker([lat, lng], { icon: icons[kind], title: name });
      });
      L.markerClusterGroup().addLayers(markers).addTo(map);
    };
  },
};

function describeFeature({ location, slug, name, kind, district, status, hours, ...venue }: Venue) {
  const coordinates = [location?.lng, location?.lat];
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates },
    properties: {
      slug,
      name,
      kind,
      district,
      status,
      precision: location?.precision,
      facilities: venue.facilities,
      hours,
    },
  };
}
