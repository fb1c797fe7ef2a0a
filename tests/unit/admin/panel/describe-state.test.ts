import { describe, expect, test } from 'vitest';
import { describeState, type EntryState } from '#src/admin/panel/describe-state.ts';

const wang = { name: '王编辑', email: 'wang@example.org', role: 'publisher' as const };
const state = (more: Partial<EntryState>) =>
  describeState({ isNew: false, hasChanged: false, writers: [], secondPerson: true, ...more });

describe('describeState', () => {
  test('without a draft an entry is new or published', () => {
    expect(state({ isNew: true }).name).toBe('新内容');
    expect(state({}).name).toBe('已发布');
    expect(state({ hasChanged: true }).next).toContain('会存成草稿');
  });

  test('a draft is sent to somebody else where a second person must approve', () => {
    expect(state({ status: 'draft' }).next).toContain('另一位同事');
    expect(state({ status: 'draft', secondPerson: false }).next).not.toContain('另一位同事');
    expect(state({ status: 'draft', hasChanged: true }).next).toContain('还没有保存');
  });

  test('who wrote it waits, who did not is asked to review', () => {
    const review = { status: 'pending_review', person: wang };
    expect(state({ ...review, writers: [{ email: 'WANG@example.org' }] }).next).toMatch(
      /^等另一位/,
    );
    expect(state({ ...review, writers: [{ email: 'li@example.org' }] }).next).toMatch(/^请审核/);
    const alone = { ...review, writers: [wang], secondPerson: false };
    expect(state(alone).next).toMatch(/^请审核/);
  });

  test('nobody is asked to do what the role does not allow', () => {
    const person = { ...wang, role: 'writer' as const };
    expect(state({ status: 'pending_review', person }).next).toMatch(/^等审核的同事/);
    expect(state({ status: 'pending_publish', person }).next).toContain('等负责发布的同事');
    expect(state({ status: 'pending_publish', person: wang }).next).toContain('按“发布”');
  });
});
