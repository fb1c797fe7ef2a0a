import { expect, test } from 'vitest';
import {
  drawSubstrings,
  drawTitles,
  shortenTitle,
  thinOut,
} from '../../../bench/search/draw-queries.ts';
import type { BenchDocument } from '../../../bench/search/query.ts';

const documents: BenchDocument[] = [
  {
    url: '/laws/1/',
    title: '中华人民共和国工会法',
    aliases: [],
    paragraphs: ['为了保障工会的地位，确定工会的权利和义务，制定本法。', '第2条：工会'],
  },
  {
    url: '/laws/2/',
    title: '关于适用《中华人民共和国劳动法》的解释',
    aliases: [],
    paragraphs: ['用人单位应当依法建立和完善规章制度'],
  },
];

test('the same seed draws the same queries', () => {
  expect(drawSubstrings(documents, 20, 1)).toEqual(drawSubstrings(documents, 20, 1));
  expect(drawTitles(documents, 4, 1)).toEqual(drawTitles(documents, 4, 1));
});

test('substrings are two to seven Han characters that stand in a text, each drawn once', () => {
  const drawn = drawSubstrings(documents, 30, 1).map(({ q }) => q);
  const texts = documents.flatMap(({ paragraphs }) => paragraphs);
  expect(drawn).toHaveLength(30);
  expect(new Set(drawn).size).toBe(30);
  for (const q of drawn) {
    expect(q).toMatch(/^\p{Script=Han}{2,7}$/u);
    expect(texts.some((text) => text.includes(q))).toBe(true);
  }
});

test('titles are drawn whole and shortened, and want the whole title first', () => {
  const drawn = drawTitles(documents, 4, 1);
  expect(drawn.some(({ q, target }) => q === target)).toBe(true);
  expect(drawn.some(({ q, target }) => q === shortenTitle(target ?? '') && q !== target)).toBe(
    true,
  );
});

test('a corpus that is too small gives fewer queries', () => {
  expect(drawSubstrings([], 5, 1)).toEqual([]);
  expect(drawTitles([], 5, 1)).toEqual([]);
  expect(drawTitles(documents, 50, 1)).toHaveLength(4);
});

test('a short title has neither the name of the country nor marks', () => {
  expect(shortenTitle('关于适用《中华人民共和国劳动法》的解释')).toBe('关于适用劳动法的解释');
});

test('a few of many come from all over', () => {
  expect(thinOut([0, 1, 2, 3, 4, 5], 3)).toEqual([0, 2, 4]);
  expect(thinOut([1, 2], 3)).toEqual([1, 2]);
});
