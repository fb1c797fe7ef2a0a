import { fromJS, type Map as ImmutableMap } from 'immutable';
import { expect, test } from 'vitest';
import { readDraft } from '#src/admin/preview/read-draft.ts';
import { parseEntry } from '#src/gate/parse-entry.ts';
import { parseYaml } from '#src/gate/parse-yaml.ts';

const draftOf = (collection: string, entry: object) =>
  readDraft(
    fromJS({ name: collection }) as ImmutableMap<string, unknown>,
    fromJS(entry) as ImmutableMap<string, unknown>,
  );

test('writes the form as the file it will be', () => {
  const { raw, slug } = draftOf('guides', {
    slug: 'late-wages',
    data: {
      title: '工资：晚发？',
      answer: '第一行\n第二行',
      papers: [],
      caution: '',
      body: '## 题\n',
    },
  });
  expect(slug).toBe('late-wages');
  const { data, body, faults } = parseEntry('x.md', raw);
  expect(faults).toEqual([]);
  expect(data).toEqual({ title: '工资：晚发？', answer: '第一行\n第二行' });
  expect(body.trim()).toBe('## 题');
});

test('takes the address of a new entry from its form', () => {
  expect(draftOf('guides', { slug: '', data: { slug: 'new-one' } }).slug).toBe('new-one');
  expect(draftOf('guides', { slug: '', data: {} }).slug).toBe('');
});

test('writes settings as plain YAML', () => {
  const { raw } = draftOf('settings', { slug: 'site', data: { name: '沈阳e工会' } });
  expect(parseYaml('site.yml', raw).data).toEqual({ name: '沈阳e工会' });
});

test('knows the pictures that are in this browser only', () => {
  const { pictures } = draftOf('venues', {
    slug: 'a',
    data: {},
    mediaFiles: [
      { path: 'content/images/a.jpg', url: 'blob:http://127.0.0.1/1' },
      { path: 'content/images/b.jpg', url: 'https://example.org/b.jpg' },
      { path: 'content/images/c.jpg' },
    ],
  });
  expect(pictures).toEqual([{ path: 'content/images/a.jpg', url: 'blob:http://127.0.0.1/1' }]);
});
