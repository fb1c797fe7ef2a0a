/** What Decap's configuration says of a forge. */
interface ForgeBackend {
  name: string;
  repo?: string;
  branch?: string;
  base_url?: string;
  api_root?: string;
}

/** Where a forge shows the history of a file; nothing where the backend is none. */
export function forgeHistory(backend: ForgeBackend, path: string): string | undefined {
  const { name, repo, branch = 'main', base_url, api_root } = backend;
  if (!repo) return undefined;
  const host = base_url ?? api_root?.replace(/\/api\/v\d\/?$/, '');
  const forge = name.replace(/^guarded-/, '');
  if (forge === 'github') return `https://github.com/${repo}/commits/${branch}/${path}`;
  if (forge === 'gitlab') {
    return `${host ?? 'https://gitlab.com'}/${repo}/-/commits/${branch}/${path}`;
  }
  if (forge === 'forgejo' && host) return `${host}/${repo}/commits/branch/${branch}/${path}`;
  return undefined;
}
