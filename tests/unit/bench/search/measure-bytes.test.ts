import { expect, test } from 'vitest';
import { classify, weigh } from '../../../bench/search/measure-bytes.ts';

test.each([
  ['/_astro/search-worker.Bgl19Zzc.js', 'engine'],
  ['/search/index-1a2b/pagefind.js', 'engine'],
  ['/search/index-1a2b/wasm.unknown.pagefind', 'engine'],
  ['/search/index.json', 'entry'],
  ['/search/index-1a2b/pagefind-entry.json', 'entry'],
  ['/search/index-1a2b/vocabulary.json', 'entry'],
  ['/search/index-1a2b/pagefind.und_1.pf_meta', 'pf_meta'],
  ['/pagefind/index/zh_1.pf_index', 'chunks'],
  ['/pagefind/fragment/zh_1.pf_fragment', 'fragments'],
  ['/pagefind/filter/zh_1.pf_filter', 'filters'],
  ['/search/index-1a2b/entries.json', 'filters'],
  ['/search/index-1a2b/pinyin.json', 'lazy'],
])('%s counts as %s', (path, name) => {
  expect(classify(path)).toBe(name);
});

test('what a query fetches is weighed by class, meta and chunks together as well', () => {
  const weights = weigh([
    { path: '/a.pf_meta', bytes: 1024 },
    { path: '/b.pf_index', bytes: 2048 },
    { path: '/c.pf_index', bytes: 2048 },
    { path: '/d.js', bytes: 512 },
  ]);
  expect(weights).toMatchObject({
    chunks: 4,
    'meta + chunks': 5,
    engine: 0.5,
    all: 5.5,
    requests: 4,
  });
});
