import { expect, test } from 'vitest';
import { readArguments } from '../../../bench/search/arguments.ts';

test('without arguments everything is measured once on the site’s own content', () => {
  expect(readArguments([])).toEqual({
    corpora: [],
    withSite: true,
    parts: ['index', 'quality', 'bytes', 'latency'],
    runs: 1,
    sample: 100_000,
  });
});

test('parts and corpora can be chosen', () => {
  const given = ['--only', 'bytes', '--corpus', 'b.json.gz', '--runs', '3', '--without-site'];
  expect(readArguments(given)).toMatchObject({
    corpora: ['b.json.gz'],
    withSite: false,
    parts: ['bytes'],
    runs: 3,
  });
});

test('a part or a number that makes no sense is named, with what may be written', () => {
  expect(() => readArguments(['--only', 'speed'])).toThrow(
    '--only speed is unknown. Write one of: index, quality, bytes, latency.',
  );
  expect(() => readArguments(['--runs', 'many'])).toThrow('--runs many is no number.');
});
