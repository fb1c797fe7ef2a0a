import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Choice } from '#src/search/search-box/choices.ts';
import { findKeyAction } from '#src/search/search-box/find-key-action.ts';

const acts = {
  move: vi.fn(),
  unmark: vi.fn(),
  choose: vi.fn(),
  forget: vi.fn(),
  close: vi.fn(),
  clear: vi.fn(),
};
const entry: Choice = { content: ['工伤'], choose: () => {} };
const recent: Choice = { ...entry, recent: '工伤' };

beforeEach(() => {
  vi.clearAllMocks();
});

const press = (key: string, isOpen: boolean, marked?: Choice) =>
  findKeyAction(key, { ...acts, isOpen, marked })?.();

test('the arrows move through the list', () => {
  press('ArrowDown', true);
  press('ArrowUp', true);
  expect(acts.move.mock.calls).toEqual([[1], [-1]]);
});

test('Enter chooses what is marked, and else is left to the form', () => {
  press('Enter', true, entry);
  expect(acts.choose).toHaveBeenCalledWith(entry);
  expect(findKeyAction('Enter', { ...acts, isOpen: true, marked: undefined })).toBeUndefined();
});

test('Escape closes the list first and then empties the field', () => {
  press('Escape', true);
  expect(acts.close).toHaveBeenCalledOnce();
  expect(acts.clear).not.toHaveBeenCalled();
  press('Escape', false);
  expect(acts.clear).toHaveBeenCalledOnce();
});

describe('Delete', () => {
  test('strikes off the recent search that is marked', () => {
    press('Delete', true, recent);
    expect(acts.forget).toHaveBeenCalledWith('工伤');
  });

  test('deletes text in all other cases', () => {
    press('Delete', true, entry);
    press('Delete', true);
    expect(acts.forget).not.toHaveBeenCalled();
  });
});

test('keys that move the caret leave the list, and the caret moves', () => {
  for (const key of ['Home', 'End', 'ArrowLeft', 'ArrowRight']) press(key, true, entry);
  expect(acts.unmark).toHaveBeenCalledTimes(4);
});

test('letters and Tab do what they always do', () => {
  for (const key of ['a', '工', 'Tab', ' ', 'Process'])
    expect(findKeyAction(key, { ...acts, isOpen: true, marked: entry })).toBeUndefined();
});
