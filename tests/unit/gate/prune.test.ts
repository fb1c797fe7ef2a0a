import { expect, test } from 'vitest';
import { prune } from '#src/gate/prune.ts';

test('drops what is empty at every depth and keeps no, nought and empty lists', () => {
  const data = { a: '', b: null, c: [null, '', 'x'], d: { e: ' ', f: false }, g: 0, h: [] };
  expect(prune(data)).toEqual({ c: ['x'], d: { f: false }, g: 0, h: [] });
});

test('drops a group of which nothing was filled in', () => {
  expect(prune({ quote: { text: '', source: '' }, list: [{ a: '' }, { a: 'x' }] })).toEqual({
    list: [{ a: 'x' }],
  });
});

test('leaves opening hours as they are', () => {
  const hours = { weekly: { mon: [], tue: [''] } };
  expect(prune({ hours })).toEqual({ hours });
  expect(prune({ hours: null })).toEqual({});
});
