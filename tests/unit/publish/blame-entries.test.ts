import { expect, test } from 'vitest';
import { blameEntries } from '#src/publish/blame-entries.ts';

const [guide, law] = ['content/guides/pay.md', 'content/policies/law.md'] as const;
const fault = (path: string, problem = '太重') => ({ check: 'weight', path, problem, cure: '减' });

test('blames what has changed, with everything that is wrong on its page', () => {
  expect(
    blameEntries([fault('/guides/pay/'), fault('/guides/pay/', '太短')], [guide, law], []),
  ).toEqual([
    {
      file: guide,
      commit: undefined,
      faults: [
        { file: guide, field: '生成的网页', problem: '太重', cure: '减' },
        { file: guide, field: '生成的网页', problem: '太短', cure: '减' },
      ],
    },
  ]);
});

test('knows which version it was when an older one stood in', () => {
  const quarantined = [{ file: guide, faults: [], instead: { commit: 'abc', day: '2026-01-01' } }];
  expect(blameEntries([fault('/guides/pay/')], [guide], quarantined)).toMatchObject([
    { file: guide, commit: 'abc' },
  ]);
});

test.each([
  ['nothing has changed', [], ['/guides/pay/']],
  ['a page that has not changed is wrong, too', [guide], ['/guides/pay/', '/policies/law/']],
  ['only a list is wrong', [guide], ['/guides/', '']],
  ['only a page is wrong that lists many', [guide], ['/venues/kind/square/']],
  ['what changed has no page of its own', ['content/glossary/a.md'], ['/glossary/']],
])('blames nobody where %s', (_, suspects, paths) => {
  expect(
    blameEntries(
      paths.map((path) => fault(path)),
      suspects,
      [],
    ),
  ).toEqual([]);
});

test('lists that are wrong beside a page do not keep it from being blamed', () => {
  const faults = [fault('/guides/'), fault('/guides/pay/'), fault('/search/x.pf_fragment')];
  expect(blameEntries(faults, [guide], [])).toMatchObject([{ file: guide }]);
});

test('pages of their own lie at the top', () => {
  expect(blameEntries([fault('/about/')], ['content/pages/about.md'], [])).toMatchObject([
    { file: 'content/pages/about.md' },
  ]);
});
