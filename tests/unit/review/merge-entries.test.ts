import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEntry } from '#src/gate/parse-entry.ts';
import { mergeEntries } from '#src/review/merge-entries.ts';

const theirs = '---\ntitle: 他们的\nanswer: 他们说\nphone: 024-1\n---\n他们的正文\n';
const mine = "---\ntitle: 我的\nanswer: 我说\naliases:\n  - '123'\n---\n我的正文\n";

describe('mergeEntries', () => {
  test('takes the chosen fields from mine and all else from theirs', () => {
    const merged = mergeEntries(theirs, mine, new Set(['title', 'aliases']));
    expect(merged).toBe(
      "---\ntitle: 我的\nanswer: 他们说\nphone: 024-1\naliases:\n  - '123'\n---\n他们的正文\n",
    );
  });

  test('a field that mine does not have goes', () => {
    expect(mergeEntries(theirs, mine, new Set(['phone', 'body']))).toBe(
      '---\ntitle: 他们的\nanswer: 他们说\n---\n我的正文\n',
    );
  });

  test('settings are merged, too, and stay without a body', () => {
    expect(mergeEntries('a: 1\nb: 2\n', 'a: 3\n', new Set(['a']))).toBe('a: 3\nb: 2\n');
  });

  test('gives up on what cannot be read', () => {
    expect(mergeEntries('---\na: [\n---\n', mine, new Set())).toBeUndefined();
    expect(mergeEntries(theirs, '- a\n', new Set())).toBeUndefined();
  });

  test('for any texts, each field comes from the version it was chosen from', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(text, text, text, text, fc.boolean(), (a, b, c, d, takeMine) => {
        const write = (title: string, answer: string) =>
          `---\ntitle: ${JSON.stringify(title)}\nanswer: ${JSON.stringify(answer)}\n---\n`;
        const merged =
          mergeEntries(write(a, b), write(c, d), new Set(takeMine ? ['title'] : [])) ?? '';
        expect(parseEntry('guides/a.md', merged).data).toEqual({
          title: takeMine ? c : a,
          answer: b,
        });
      }),
    );
  });
});
