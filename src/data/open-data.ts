import { formatCsv } from '#src/lib/csv.ts';
import { today } from '#src/lib/dates.ts';
import { site } from '#src/site.ts';
import { openFields } from './open-data-fields.ts';
import type { OpenPlace } from './open-data-words.ts';
import { getVenues, summariseVenue } from './venues.ts';

/** Every place that is published, with the address of its page. */
export async function getOpenPlaces(base: URL | undefined): Promise<OpenPlace[]> {
  return (await getVenues()).map((entry) => {
    const summary = summariseVenue(entry);
    return { data: entry.data, summary, url: new URL(summary.href, base).href };
  });
}

/** The places as a WGS-84 FeatureCollection (RFC 7946). Places without a point have a null geometry. */
export function formatGeoJson(places: OpenPlace[]): string {
  const properties = openFields.filter(({ name }) => name !== 'geometry');
  const features = places.map((place) => {
    const { slug, point } = place.summary;
    return {
      type: 'Feature',
      id: slug,
      geometry: point ? { type: 'Point', coordinates: [point.lng, point.lat] } : null,
      properties: Object.fromEntries(properties.map(({ name, read }) => [name, read(place)])),
    };
  });
  return JSON.stringify({ type: 'FeatureCollection', features });
}

/** The places as a table that Excel opens as it is. */
export function formatTable(places: OpenPlace[]): string {
  const headings = openFields.map(({ heading }) => heading);
  const rows = places.map((place) => openFields.map(({ read, write }) => write(read(place))));
  return formatCsv([headings, ...rows]);
}

/** The latest day on which anything in the data was changed or verified. */
export function findDataDay(places: OpenPlace[]): string {
  const days = places.flatMap(({ data }) => [data.published, data.updated, data.verifiedOn]);
  const known = days.filter((day) => day !== undefined && day <= today()) as string[];
  return known.sort().at(-1) ?? today();
}

/** A file that can be downloaded. */
export interface OpenFile {
  href: string;
  /** Media type. */
  type: string;
  format: string;
  bytes: number;
}

/** The files the places come in. */
export const listFiles = (places: OpenPlace[]): OpenFile[] => [
  {
    href: '/data/venues.csv',
    type: 'text/csv',
    format: 'CSV表格',
    bytes: Buffer.byteLength(formatTable(places)),
  },
  {
    href: '/data/venues.geojson',
    type: 'application/geo+json',
    format: 'GeoJSON',
    bytes: Buffer.byteLength(formatGeoJson(places)),
  },
];

/** The open data as schema.org Dataset. A licence is named once the organiser has chosen one. */
export function datasetData(
  description: string,
  day: string,
  files: OpenFile[],
  page: URL,
): object {
  const organiser = { '@type': 'Organization', name: site.organiser };
  return {
    '@type': 'Dataset',
    name: '沈阳职工阵地',
    description,
    url: page.href,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    license: site.dataLicence?.url,
    creator: organiser,
    publisher: organiser,
    dateModified: day,
    spatialCoverage: { '@type': 'Place', name: '沈阳市' },
    variableMeasured: openFields.map(({ heading }) => heading),
    distribution: files.map(({ href, type }) => ({
      '@type': 'DataDownload',
      encodingFormat: type,
      contentUrl: new URL(href, page).href,
    })),
  };
}
