import { expect, test } from 'vitest';
import { judgeField } from '#src/admin/widgets/form/judge-field.ts';

test('says what the build would say, at the place it is about', () => {
  expect(judgeField('guides', 'steps', [{ title: '留证据' }, { text: '怎么做' }])).toEqual([
    { path: 'steps.1.title', text: '必填，还没有填。' },
  ]);
});

test('rows left empty do not shift the places of those after them', () => {
  const [message] = judgeField('guides', 'steps', [{}, { title: '甲' }, { text: '乙' }]);
  expect(message?.path).toBe('steps.2.title');
});

test('a sound value is not talked about', () => {
  expect(judgeField('guides', 'title', '公司拖欠工资怎么办？')).toEqual([]);
  expect(judgeField('guides', 'summary', undefined)).toEqual([]);
  expect(judgeField('venues', 'hours', { weekly: { mon: [], tue: ['08:30-17:00'] } })).toEqual([]);
});

test.each([
  ['guides', 'title', undefined, '必填'],
  ['guides', 'slug', 'Bad Slug', '只用小写字母、数字和连字符'],
  ['guides', 'answer', '长'.repeat(121), '最多120个字'],
  ['policies', 'officialUrl', 'http://a.cn', '以 https:// 开头'],
  ['policies', 'promulgated', '去年', '2026-05-01、2026-05 或 2026'],
  ['venues', 'instructors', '三', '应当是整数'],
  ['venues', 'hours', { weekly: { mon: ['上午'] } }, '08:30-17:00'],
  ['hotlines', 'hotlines', [{ id: 'a', name: '甲', number: '电话', for: '乙' }], '只写数字'],
] as const)('%s › %s: %j gets a Chinese message', (form, name, value, words) => {
  const messages = judgeField(form, name, value);
  expect(messages.map(({ text }) => text).join()).toContain(words);
  expect(messages.every(({ text }) => !/[a-z]+\.\d/.test(text))).toBe(true);
});
