import { expect, test } from 'vitest';
import { forgeHistory } from '#src/admin/history/forge-history.ts';

const path = 'content/guides/a.md';

test.each([
  [{ name: 'github', repo: 'g/s' }, 'https://github.com/g/s/commits/main/content/guides/a.md'],
  [
    { name: 'gitlab', repo: 'g/s', base_url: 'https://git.example.cn', branch: 'live' },
    'https://git.example.cn/g/s/-/commits/live/content/guides/a.md',
  ],
  [
    { name: 'forgejo', repo: 'g/s', api_root: 'https://git.example.cn/api/v1' },
    'https://git.example.cn/g/s/commits/branch/main/content/guides/a.md',
  ],
])('names the page of the history at %o', (backend, address) => {
  expect(forgeHistory(backend, path)).toBe(address);
});

test('knows none where there is no forge', () => {
  expect(forgeHistory({ name: 'desk' }, path)).toBeUndefined();
});
