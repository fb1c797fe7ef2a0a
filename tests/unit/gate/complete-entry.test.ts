import { expect, test } from 'vitest';
import { completeEntry } from '#src/gate/complete-entry.ts';

const day = '2026-11-22';
const file = (front: string, body = '') => `---\n${front}\n---\n\n${body}`;

test('gives an entry without an address a passing one', () => {
  expect(completeEntry('guides', '', file('title: 新的'), day).slug).toBe('wei-mingming');
});

test('takes the address from the form while there is no file yet', () => {
  expect(completeEntry('guides', '', file('slug: late-wages'), day).slug).toBe('late-wages');
});

test('shows what is withdrawn or due later all the same', () => {
  const { data } = completeEntry(
    'model-workers',
    'ma',
    file('withdrawn: true\npublished: 2027-01-01'),
    day,
  );
  expect(data).not.toHaveProperty('withdrawn');
  expect(data).not.toHaveProperty('published');
});

test('keeps the day of what is out', () => {
  const { data } = completeEntry('guides', 'a', file('published: 2026-11-22'), day);
  expect(data['published']).toBe('2026-11-22');
});

test('says where a story has to be written still', () => {
  const { body, gaps } = completeEntry('model-workers', 'ma', file('name: 马恒昌'), day);
  expect(body).toBe('（正文还没写）');
  expect(gaps).toContainEqual({ path: 'body', label: '正文' });
});

test('keeps the text as it was typed', () => {
  const { body } = completeEntry('policies', 'a', file('title: 法', '## 要点\n\n正文'), day);
  expect(body.trim()).toBe('## 要点\n\n正文');
});

test('says what is wrong with a file that cannot be read', () => {
  expect(() => completeEntry('guides', 'a', file('title: [', ''), day)).toThrow(/读不懂，不能预览/);
});
