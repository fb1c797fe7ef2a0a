import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findDestination, fixedAddresses } from '#src/gate/site-addresses.ts';
import { dayOf } from '#src/lib/dates.ts';
import { review } from '#src/review/review.ts';
import { settings as declared } from '#src/schemas/settings.ts';
import { readRealContent } from './read-catalogue.ts';

const { entries, settings, catalogue } = readRealContent();
const today = dayOf(Date.now());

describe('the content of this repository', () => {
  test('is blocked nowhere: what is published could be sent to review again', () => {
    const blocked = entries.flatMap(({ collection, slug, data, body }) =>
      review(collection, slug, { data, body }, { today, catalogue })
        .filter(({ level }) => level === 'block')
        .map(({ path, message }) => `${collection}/${slug} ${path} ${message}`),
    );
    expect(blocked).toEqual([]);
    expect(entries.length).toBeGreaterThan(200);
  });

  test('neither are its settings', () => {
    const blocked = Object.keys(declared).flatMap((name) => {
      const data = settings(name);
      const record = Array.isArray(data) ? { [name]: data } : data;
      return review('settings', name, { data: record, body: '' }, { today, catalogue })
        .filter(({ level }) => level === 'block')
        .map(({ path, message }) => `${name} ${path} ${message}`);
    });
    expect(blocked).toEqual([]);
  });
});

describe('findDestination', () => {
  test.each(fixedAddresses.filter((address) => address !== '/'))('%s is a page', (address) => {
    const path = `src/pages${address.replace(/\/$/, '')}`;
    const files = [`${path}.astro`, `${path}.ts`, `${path}/index.astro`];
    expect(
      files.some((file) => existsSync(file)),
      address,
    ).toBe(true);
  });

  test('an anchor, a query and a missing slash change nothing', () => {
    for (const address of ['/guides/unpaid-wages', '/guides/unpaid-wages/?a=1#steps', '/about']) {
      expect(findDestination(catalogue, address)).toBe('there');
    }
  });
});
