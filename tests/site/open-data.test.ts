import { expect, test } from 'vitest';
import { attribute, findAll, getPage, pages, readText, textOf, within } from './read-dist.ts';

interface Feature {
  type: string;
  geometry: { type: string; coordinates: [number, number] } | null;
  properties: { slug: string; name: string; url: string };
}

const data: { type: string; features: Feature[] } = JSON.parse(readText('/data/venues.geojson'));
const items = findAll(getPage('/map/'), 'li').filter((item) => attribute(item, 'data-slug'));

test('the open data are the places of the list beside the map, in the same order', () => {
  const listed = items.map((item) => ({
    slug: attribute(item, 'data-slug'),
    name: findAll(within(item), 'a').map(textOf).join(),
    point: attribute(item, 'data-lng')
      ? [Number(attribute(item, 'data-lng')), Number(attribute(item, 'data-lat'))]
      : undefined,
  }));
  const published = data.features.map(({ geometry, properties: { slug, name } }) => ({
    slug,
    name,
    point: geometry?.coordinates,
  }));
  expect(data.type).toBe('FeatureCollection');
  expect(published).toEqual(listed);
  expect(published.length).toBeGreaterThan(0);
});

test('every place has a page', () => {
  const paths = new Set(pages.map(({ path }) => path));
  const missing = data.features.filter(
    ({ properties }) => !paths.has(new URL(properties.url).pathname),
  );
  expect(missing).toEqual([]);
});

test('every point lies in Shenyang, to a metre and no closer', () => {
  const points = data.features.flatMap(({ geometry }) => (geometry ? [geometry.coordinates] : []));
  const outside = points.filter(
    ([lng, lat]) => lng < 122.4 || lng > 123.9 || lat < 41.1 || lat > 43.1,
  );
  const decimals = points.flat().map((degrees) => String(degrees).split('.')[1]?.length ?? 0);
  expect(points.length).toBeGreaterThan(10);
  expect(outside).toEqual([]);
  expect(Math.max(...decimals)).toBeLessThanOrEqual(5);
});
