import { expect, test } from 'vitest';
import { conflictWords } from '#src/admin/conflict/conflict-words.ts';
import { isMe, setPerson } from '#src/admin/shell/person.ts';

test('a version by somebody else is theirs by name', () => {
  const words = conflictWords('李审核', false, false);
  expect(words.title).toBe('这条内容被李审核改过，没有保存');
  expect(words.theirs).toBe('李审核的');
  expect(conflictWords('', false, true).title).toBe('这条内容被别人删除了，没有保存');
});

test('a version from another window does not have the person’s own name', () => {
  const words = conflictWords('王编辑', true, false);
  expect(words.title).toContain('您在另一个窗口改过这条内容');
  expect(words.theirs).toBe('另一个窗口的');
  expect(JSON.stringify(words)).not.toContain('王编辑');
});

test('people are told apart by address, and by name only where there is none', () => {
  setPerson({ name: '王编辑', email: 'wang@example.org', role: 'writer' });
  expect(isMe({ by: '小王', byEmail: 'Wang@example.org' })).toBe(true);
  expect(isMe({ by: '王编辑', byEmail: 'other@example.org' })).toBe(false);
  expect(isMe({ by: '王编辑' })).toBe(true);
  expect(isMe({ by: '别人' })).toBe(false);
});
