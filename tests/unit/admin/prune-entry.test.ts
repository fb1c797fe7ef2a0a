import { fromJS, isCollection } from 'immutable';
import { expect, test } from 'vitest';
import { pruneEntry } from '#src/admin/prune-entry.ts';

function prune(data: object): unknown {
  const pruned = pruneEntry(fromJS(data));
  return isCollection(pruned) ? pruned.toJS() : pruned;
}

test('what the editor left empty does not reach the file', () => {
  expect(
    prune({ title: '甲', summary: '', note: '  ', year: null, aliases: [], portrait: { alt: '' } }),
  ).toEqual({ title: '甲' });
});

test('zero and “no” are answers', () => {
  expect(prune({ count: 0, free: false })).toEqual({ count: 0, free: false });
});

test('empty rows of a list go, the others keep their order', () => {
  expect(prune({ aliases: ['欠薪', '', '讨薪'], steps: [{ title: '留证据', text: '' }] })).toEqual({
    aliases: ['欠薪', '讨薪'],
    steps: [{ title: '留证据' }],
  });
});

test('in opening hours an empty list says “closed” and stays', () => {
  const hours = { weekly: { mon: ['08:30-17:00'], sun: [] } };
  expect(prune({ hours })).toEqual({ hours });
});

test('in opening hours a row not filled in does not turn into “closed”', () => {
  const hours = { weekly: { mon: [''] } };
  expect(prune({ hours })).toEqual({ hours });
});

test('a season of which no day is known stays, as its dates do', () => {
  const hours = { seasons: [{ from: '06-01', to: '09-30', weekly: {} }] };
  expect(prune({ hours })).toEqual({ hours });
});

test('a note left empty on a single day goes, its being closed stays', () => {
  expect(prune({ hours: { exceptions: [{ date: '2026-10-01', open: [], note: '' }] } })).toEqual({
    hours: { exceptions: [{ date: '2026-10-01', open: [] }] },
  });
});

test('opening hours nobody touched are left out', () => {
  expect(prune({ name: '驿站', hours: { weekly: {} } })).toEqual({ name: '驿站' });
});

test('the hours of a hotline are plain text', () => {
  expect(prune({ hotlines: [{ name: '甲', hours: '' }] })).toEqual({ hotlines: [{ name: '甲' }] });
});
