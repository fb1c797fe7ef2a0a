/** Where the desk keeps content, as Decap wants to be told. */
export interface BackendConfig {
  name: 'desk' | 'forgejo' | 'gitlab' | 'github';
  branch: string;
  proxy_url?: string;
  repo?: string;
  app_id?: string;
  auth_type?: 'pkce';
  base_url?: string;
  api_root?: string;
  commit_messages?: Record<string, string>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What each forge needs to be told, and what it is for. */
const needed = {
  forgejo: ['DESK_FORGE_URL', 'DESK_FORGE_REPO', 'DESK_FORGE_APP_ID'],
  gitlab: ['DESK_FORGE_URL', 'DESK_FORGE_REPO', 'DESK_FORGE_APP_ID'],
  github: ['DESK_FORGE_REPO', 'DESK_AUTH_URL'],
} as const;

const purposes: Record<string, string> = {
  DESK_FORGE_URL: '代码平台的网址，例如 https://git.example.org',
  DESK_FORGE_REPO: '仓库，例如 gonghui/site',
  DESK_FORGE_APP_ID: '在代码平台登记 OAuth 应用（公开客户端，回调地址是编辑台的网址）后得到的编号',
  DESK_AUTH_URL: '替 GitHub 换取令牌的服务的网址',
};

/** Who wrote what stands in the commit; which kind of change it was, in Chinese like the desk’s own commits. */
const commitMessages = {
  create: '新建{{collection}}“{{slug}}”',
  update: '修改{{collection}}“{{slug}}”',
  delete: '删除{{collection}}“{{slug}}”',
  uploadMedia: '上传“{{path}}”',
  deleteMedia: '删除“{{path}}”',
};

/**
 * Where content is kept, from the environment of the build: on the desk itself (the default) or on a forge.
 * @throws Error that names the variable, what is wrong with it and what it should hold.
 */
export function readBackendConfig(environment: Environment): BackendConfig {
  const name = environment['DESK_BACKEND'] || 'desk';
  // With the slash: `astro dev` answers addresses without one by itself.
  if (name === 'desk') return { name, proxy_url: '/admin/api/', branch: 'main' };
  if (!isForge(name)) {
    throw new Error(
      `环境变量 DESK_BACKEND 写的是“${name}”，没有这种后端。请写 desk、forgejo、gitlab 或 github。`,
    );
  }
  for (const variable of needed[name]) {
    if (environment[variable]) continue;
    throw new Error(`DESK_BACKEND=${name} 还缺环境变量 ${variable}。请填${purposes[variable]}。`);
  }
  const common = {
    name,
    repo: readRepo(environment),
    branch: environment['DESK_FORGE_BRANCH'] || 'main',
    commit_messages: commitMessages,
  };
  if (name === 'github') return { ...common, ...githubAddresses(environment) };
  const url = readUrl(environment, 'DESK_FORGE_URL');
  const app_id = environment['DESK_FORGE_APP_ID'] ?? '';
  if (name === 'forgejo') return { ...common, app_id, api_root: `${url}/api/v1` };
  return { ...common, app_id, auth_type: 'pkce', base_url: url, api_root: `${url}/api/v4` };
}

/** The hosts that /admin/ must be allowed to talk to: none for the desk itself. */
export function forgeOrigins({ base_url, api_root }: BackendConfig): string[] {
  const origins = [base_url, api_root].flatMap((url) => (url ? [new URL(url).origin] : []));
  return [...new Set(origins)];
}

/** GitHub hands out tokens to servers only, so another host exchanges them. */
function githubAddresses(environment: Environment) {
  const forge = environment['DESK_FORGE_URL'] && readUrl(environment, 'DESK_FORGE_URL');
  const isOwn = forge && forge !== 'https://github.com';
  return {
    base_url: readUrl(environment, 'DESK_AUTH_URL'),
    api_root: isOwn ? `${forge}/api/v3` : 'https://api.github.com',
  };
}

function readRepo(environment: Environment): string {
  const repo = environment['DESK_FORGE_REPO'] ?? '';
  if (/^[\w.-]+(?:\/[\w.-]+)+$/.test(repo)) return repo;
  throw new Error(
    `环境变量 DESK_FORGE_REPO 写的是“${repo}”，不像仓库名。请写成“所有者/仓库”，例如 gonghui/site。`,
  );
}

/** An address without the slash at its end. Tokens travel to it, so it must be encrypted unless it is this machine. */
function readUrl(environment: Environment, variable: string): string {
  const text = environment[variable] ?? '';
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isHere = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1';
  if (url && (url.protocol === 'https:' || (url.protocol === 'http:' && isHere))) {
    return text.replace(/\/+$/, '');
  }
  throw new Error(
    `环境变量 ${variable} 写的是“${text}”，不是 https:// 开头的网址。请填${purposes[variable]}。`,
  );
}

const isForge = (name: string): name is keyof typeof needed => Object.hasOwn(needed, name);
