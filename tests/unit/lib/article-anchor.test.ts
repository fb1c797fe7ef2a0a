import { expect, test } from 'vitest';
import { articleAnchors } from '#src/lib/article-anchor.ts';

test('names points by their article, a second point of an article by its number', () => {
  const points = [{ article: '10' }, { article: '10之一' }, { article: '10' }, { article: '3' }];
  expect(articleAnchors(points)).toEqual([
    'article-10',
    'article-10之一',
    'article-10-2',
    'article-3',
  ]);
});

test('numbers points without an article by their place in the list', () => {
  expect(articleAnchors([{ article: '2' }, {}])).toEqual(['article-2', 'point-2']);
});
