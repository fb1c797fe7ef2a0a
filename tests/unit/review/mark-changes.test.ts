import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markChanges } from '#src/review/mark-changes.ts';

const side = (before: string, after: string, without: 'added' | 'removed') =>
  markChanges(before, after)
    .filter(({ mark }) => mark !== without)
    .map(({ text }) => text)
    .join('');

describe('markChanges', () => {
  test('marks the words that differ and leaves the rest', () => {
    expect(markChanges('先留证据再投诉', '先留证据再仲裁')).toEqual([
      { text: '先留证据再', mark: 'same' },
      { text: '投诉', mark: 'removed' },
      { text: '仲裁', mark: 'added' },
    ]);
  });

  test('both texts can be read off whole, whatever they say', () => {
    const text = fc
      .array(fc.constantFrom('工资', '，', ' ', '\n', '先', 'AED', '15', '日', '  '))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(side(before, after, 'added')).toBe(before);
        expect(side(before, after, 'removed')).toBe(after);
      }),
    );
  });
});
