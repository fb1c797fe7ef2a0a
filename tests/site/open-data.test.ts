import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { unguardCell } from '#src/lib/csv.ts';
import { readData } from '#src/output/addresses.ts';
import { attribute, findAll, textOf, within } from '#src/output/page.ts';
import { getPage, pages, readBytes, readText, wholePages } from './read-dist.ts';

interface Feature {
  type: string;
  geometry: { type: string; coordinates: [number, number] } | null;
  properties: Record<string, unknown> & { slug: string; name: string; url: string };
}

const data: { type: string; features: Feature[] } = JSON.parse(readText('/data/venues.geojson'));
const csv = readText('/data/venues.csv');
const cells = parse(csv, { bom: true }) as string[][];
const [headings = [], ...rows] = cells;
const page = getPage('/data/');
const main = { elements: findAll(page, 'main').flatMap((part) => within(part).elements) };

/** Column, property and explanation of every field, as the page documents them. */
const documented = findAll(main, 'tr')
  .filter((row) => findAll(within(row), 'td').length > 0)
  .map((row) => ({
    heading: findAll(within(row), 'span').map(textOf).join(),
    name: findAll(within(row), 'code').map(textOf).join(),
    note: findAll(within(row), 'td').map(textOf).join(),
  }));

test('every place that is listed is open data, in the order of all places', () => {
  const listed = findAll(getPage('/map/'), 'li').flatMap(
    (item) => attribute(item, 'data-slug') ?? [],
  );
  const published = data.features.map(({ properties }) => properties.slug);
  expect(data.type).toBe('FeatureCollection');
  expect([...published].sort()).toEqual([...listed].sort());
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

describe('the table', () => {
  test('begins with a BOM and ends its lines as Excel does', () => {
    expect([...readBytes('/data/venues.csv').subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.split('\r\n').length - 1).toBe(cells.length);
  });

  test('has no cell that a spreadsheet would run', () => {
    expect(cells.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });

  test('says the same as the features, row by row', () => {
    const told = rows.map((row) => row.map(unguardCell));
    const expected = data.features.map(({ geometry, properties }) =>
      documented.map(({ heading, name }) => {
        if (heading === '经度') return String(geometry?.coordinates[0] ?? '');
        if (heading === '纬度') return String(geometry?.coordinates[1] ?? '');
        return properties[name];
      }),
    );
    expect(told).toHaveLength(expected.length);
    const different = expected.flatMap((values, row) =>
      values.flatMap((value, column) => {
        const cell = told[row]?.[column] ?? '';
        return says(cell, value) ? [] : [`${headings[column]}: “${cell}” is not ${value}`];
      }),
    );
    expect(different).toEqual([]);
  });
});

/** Whether a cell says what a property says: the same text, or every word of what is structured. */
function says(cell: string, value: unknown): boolean {
  if (value === undefined) return cell === '';
  if (typeof value === 'boolean') return cell === (value ? '是' : '否');
  if (typeof value === 'object')
    return cell !== '' && wordsOf(value).every((word) => cell.includes(word));
  const checks = ['已对照正式文本', '两处来源一致', '一处来源', '待核实'];
  return cell === String(value) || checks.includes(cell);
}

/** Names and titles in a structured value. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  const { name, title } = value as Record<string, unknown>;
  return [name, title].flatMap((word) => (word === undefined ? [] : [String(word)]));
}

describe('the page about the data', () => {
  test('explains every column of the table, in its order, and no other', () => {
    expect(documented.map(({ heading }) => heading)).toEqual(headings);
    expect(documented.filter(({ note }) => note.length < 3)).toEqual([]);
  });

  test('explains every property of the features, and no other', () => {
    const used = new Set(data.features.flatMap(({ properties }) => Object.keys(properties)));
    const names = new Set(documented.map(({ name }) => name));
    expect([...used].filter((name) => !names.has(name))).toEqual([]);
    // A property that no place has yet is left out of the features and stays empty in the table.
    const unused = documented.filter(({ name }) => name !== 'geometry' && !used.has(name));
    const filled = unused.filter(({ heading }) =>
      rows.some((row) => row[headings.indexOf(heading)] !== ''),
    );
    expect(filled).toEqual([]);
  });

  test('offers both files, and says how many places and of which day', () => {
    const files = findAll(main, 'a').flatMap((link) =>
      attribute(link, 'download') ? [attribute(link, 'href')] : [],
    );
    expect(files).toEqual(['/data/venues.csv', '/data/venues.geojson']);
    const text = findAll(page, 'main').map(textOf).join();
    expect(text).toContain(`${data.features.length}处，其中`);
    expect(text).toMatch(/数据日期\s*\d{4}年\d{1,2}月\d{1,2}日/);
    expect(text).toContain('WGS-84');
    expect(text).toContain('授权');
  });

  test('is a Dataset with both files and every column for search engines', () => {
    const set = readData(page).find((block) => block['@type'] === 'Dataset');
    expect(set?.['variableMeasured']).toEqual(headings);
    expect(set?.['distribution']).toMatchObject([
      { encodingFormat: 'text/csv', contentUrl: expect.stringMatching(/\/data\/venues\.csv$/) },
      { encodingFormat: 'application/geo+json' },
    ]);
  });

  test('can be reached from every page', () => {
    const cut = wholePages.filter(
      (other) =>
        !other.html.includes('http-equiv="refresh"') &&
        !findAll(other, 'a').some((link) => attribute(link, 'href') === '/data/'),
    );
    expect(cut.map(({ path }) => path)).toEqual([]);
  });
});
