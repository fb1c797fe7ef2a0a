import { expect, test, vi } from 'vitest';
import { lazily } from '#src/lib/lazily.ts';

test('properties are made when they are first read, and once', () => {
  const make = vi.fn(() => [1, 2]);
  const lazy = lazily<{ list: number[]; word: string }>({ list: make, word: () => '字' });
  expect(make).not.toHaveBeenCalled();
  expect(lazy.list).toEqual([1, 2]);
  expect(lazy.list).toBe(lazy.list);
  expect(make).toHaveBeenCalledOnce();
  expect(lazy.word).toBe('字');
});
