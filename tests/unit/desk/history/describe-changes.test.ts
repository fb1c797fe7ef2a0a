import { expect, test } from 'vitest';
import { describeChanges } from '#src/desk/history/describe-changes.ts';
import { describeFields } from '#src/schemas/describe-fields.ts';
import { kinds } from '#src/schemas/index.ts';

const guide = describeFields(kinds.guides.schema);
const venue = describeFields(kinds.venues.schema);
const version = (data: Record<string, unknown>, body = '') => ({ data, body });

test('nothing has changed between a version and itself', () => {
  const same = version({ title: '甲', steps: [{ title: '一' }] }, '正文');
  expect(describeChanges(guide, same, structuredClone(same))).toEqual([]);
});

test('a field is named as the form names it', () => {
  const before = version({ steps: [{ title: '留证据' }, { title: '打电话' }] });
  const after = version({ steps: [{ title: '留证据' }, { title: '打12333' }] });
  expect(describeChanges(guide, before, after)).toEqual([
    { field: '怎么办第2项的做什么', path: 'steps.1.title', before: '打电话', after: '打12333' },
  ]);
});

test('an item that was put in does not make those behind it look changed', () => {
  const before = version({ steps: [{ title: '一' }, { title: '二' }, { title: '三' }] });
  const after = version({ steps: [{ title: '新' }, { title: '一' }, { title: '二' }] });
  expect(describeChanges(guide, before, after)).toEqual([
    { field: '怎么办第1项', path: 'steps.0', before: null, after: '做什么：新' },
    { field: '怎么办第3项', path: 'steps.2', before: '做什么：三', after: null },
  ]);
});

test('choices and flags are told in the words of the form', () => {
  const before = version({ status: 'open', free: false, facilities: ['饮水'] });
  const after = version({ status: 'unknown', free: true, facilities: ['饮水', '空调'] });
  expect(describeChanges(venue, before, after)).toEqual([
    { field: '状态', path: 'status', before: '开放', after: '状态待核实' },
    { field: '设施第2项', path: 'facilities.1', before: null, after: '空调' },
    { field: '免费', path: 'free', before: '否', after: '是' },
  ]);
});

test('a field that came up shows whole, also one the form does not know', () => {
  const after = version({ basis: [{ policy: 'labour-law', articles: ['50', '91'] }], odd: 1 });
  expect(describeChanges(guide, version({}), after)).toEqual([
    { field: '依据', path: 'basis', before: null, after: '1. 法规：labour-law；条号：50、91' },
    { field: 'odd', path: 'odd', before: null, after: '1' },
  ]);
});

test('the text below is one change, and a deleted entry is told field by field', () => {
  expect(describeChanges(guide, version({ title: '甲' }, '\n旧\n'), undefined)).toEqual([
    { field: '职工的问题', path: 'title', before: '甲', after: null },
    { field: '正文', path: 'body', before: '旧', after: null },
  ]);
});
