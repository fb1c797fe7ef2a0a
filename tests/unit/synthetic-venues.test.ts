import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkEntry } from '#src/gate/check-entry.ts';
import { formatFault } from '#src/gate/fault.ts';
import { districts } from '#src/geography.ts';
import { districtNames } from '#src/schemas/shared.ts';
import { venueKinds } from '#src/schemas/venue.ts';
import { hoursPatterns } from '../synthetic-hours.ts';
import { makeVenues, writeVenues } from '../synthetic-venues.ts';

test('300 places as files pass the gate and say what was made', () => {
  const content = mkdtempSync(join(tmpdir(), 'synthetic-venues-'));
  onTestFinished(() => rmSync(content, { recursive: true }));
  const venues = makeVenues(300);
  writeVenues(content, venues);
  const files = readdirSync(join(content, 'venues'));
  expect(files).toHaveLength(300);
  const checked = files.map((file) =>
    checkEntry(
      'venues',
      `content/venues/${file}`,
      readFileSync(join(content, 'venues', file), 'utf8'),
    ),
  );
  expect(checked.flatMap(({ faults }) => faults.map(formatFault))).toEqual([]);
  const bySlug = new Map(venues.map((venue) => [venue.slug, venue]));
  for (const { entry } of checked) expect(entry?.data).toEqual(bySlug.get(entry?.slug ?? ''));
});

test('the same places each time, fewer of them the first of more', () => {
  expect(makeVenues(50)).toEqual(makeVenues(80).slice(0, 50));
});

test('no two have the same name or address of a page', () => {
  const venues = makeVenues(10_000);
  expect(new Set(venues.map(({ slug }) => slug)).size).toBe(10_000);
  expect(new Set(venues.map(({ name }) => name)).size).toBe(10_000);
});

test('all are called synthetic and say so where they come from', () => {
  for (const { name, address, sources } of makeVenues(300)) {
    expect(name).toMatch(/^合成/);
    expect(address).toContain('合成');
    expect(sources[0]?.title).toContain('合成');
  }
});

test('all kinds, districts and patterns of hours are there', () => {
  const venues = makeVenues(2000);
  expect(new Set(venues.map(({ kind }) => kind)).size).toBe(Object.keys(venueKinds).length);
  expect(new Set(venues.map(({ district }) => district)).size).toBe(districtNames.length);
  const patterns = new Set(venues.map(({ hours }) => JSON.stringify(hours)));
  expect(patterns.size).toBe(hoursPatterns.length);
  expect(hoursPatterns.reduce((sum, { share }) => sum + share, 0)).toBe(100);
});

test('every place lies in the box of its district, most of them close to a seat', () => {
  const venues = makeVenues(5000);
  const near = venues.filter(({ district, location }) => {
    if (!district || !location) throw new Error('A place is nowhere.');
    const { box, seat } = districts[district];
    const [west, south, east, north] = box;
    expect(location.lng).toBeGreaterThanOrEqual(west);
    expect(location.lng).toBeLessThanOrEqual(east);
    expect(location.lat).toBeGreaterThanOrEqual(south);
    expect(location.lat).toBeLessThanOrEqual(north);
    return Math.hypot(location.lng - seat.lng, location.lat - seat.lat) < 0.1;
  });
  expect(near.length).toBeGreaterThan(3000);
});
