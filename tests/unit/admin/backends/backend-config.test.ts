import { expect, test } from 'vitest';
import { forgeOrigins, readBackendConfig } from '#src/admin/backends/backend-config.ts';
import { decapConfig } from '#src/admin/decap-config.ts';
import { loadDecap } from '../load-decap.ts';

const repo = { DESK_FORGE_REPO: 'gonghui/site' };
const forge = { ...repo, DESK_FORGE_URL: 'https://git.example.org/', DESK_FORGE_APP_ID: 'abc' };
const environments = {
  desk: {},
  forgejo: { DESK_BACKEND: 'forgejo', ...forge },
  gitlab: { DESK_BACKEND: 'gitlab', ...forge },
  github: { DESK_BACKEND: 'github', ...repo, DESK_AUTH_URL: 'https://login.example.org' },
};

test('content is kept by the desk itself where nothing else is said', () => {
  expect(readBackendConfig({})).toEqual({
    name: 'desk',
    proxy_url: '/admin/api/',
    branch: 'main',
  });
});

test('every forge works on main, whatever it calls its default branch', () => {
  for (const environment of Object.values(environments)) {
    expect(readBackendConfig(environment).branch).toBe('main');
  }
  expect(readBackendConfig({ ...environments.gitlab, DESK_FORGE_BRANCH: 'trunk' }).branch).toBe(
    'trunk',
  );
});

test('GitLab logs in without a secret, and Forgejo is asked at its own address', () => {
  expect(readBackendConfig(environments.gitlab)).toMatchObject({
    auth_type: 'pkce',
    base_url: 'https://git.example.org',
    api_root: 'https://git.example.org/api/v4',
  });
  expect(readBackendConfig(environments.forgejo)).toMatchObject({
    app_id: 'abc',
    api_root: 'https://git.example.org/api/v1',
  });
});

test('a GitHub of one’s own is asked at its own address, the public one at api.github.com', () => {
  const own = { ...environments.github, DESK_FORGE_URL: 'https://github.example.org' };
  expect(readBackendConfig(own).api_root).toBe('https://github.example.org/api/v3');
  expect(readBackendConfig(environments.github).api_root).toBe('https://api.github.com');
});

test('/admin/ may talk to the hosts of its forge and to no others', () => {
  const originsOf = (name: keyof typeof environments) =>
    forgeOrigins(readBackendConfig(environments[name]));
  expect(originsOf('desk')).toEqual([]);
  expect(originsOf('gitlab')).toEqual(['https://git.example.org']);
  expect(originsOf('github')).toEqual(['https://login.example.org', 'https://api.github.com']);
});

test.each([
  [{ DESK_BACKEND: 'gitea' }, /“gitea”.*desk、forgejo、gitlab 或 github/],
  [{ DESK_BACKEND: 'forgejo' }, /缺环境变量 DESK_FORGE_URL.*网址/],
  [{ ...environments.gitlab, DESK_FORGE_APP_ID: '' }, /缺环境变量 DESK_FORGE_APP_ID/],
  [{ ...environments.github, DESK_AUTH_URL: undefined }, /缺环境变量 DESK_AUTH_URL/],
  [{ ...environments.gitlab, DESK_FORGE_REPO: 'site' }, /“site”，不像仓库名.*所有者\/仓库/],
  [{ ...environments.gitlab, DESK_FORGE_URL: 'http://git.example.org' }, /不是 https/],
])(
  'a build for a forge that is not fully named stops and says what is missing',
  (environment, sentence) => {
    expect(() => readBackendConfig(environment)).toThrow(sentence);
  },
);

test('Decap takes the configuration of every backend', { timeout: 60_000 }, async () => {
  const { validateConfig: validate } = await loadDecap();
  for (const environment of Object.values(environments)) {
    const config = { ...decapConfig(), backend: readBackendConfig(environment) };
    expect(() => validate(config)).not.toThrow();
  }
  expect(() => validate({ ...decapConfig(), backend: { branch: 'main' } })).toThrow();
});
