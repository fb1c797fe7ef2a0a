import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page, Route } from '@playwright/test';
import { parse } from 'yaml';
import { kindNames, kinds } from '#src/schemas/index.ts';

interface Draft {
  collection: string;
  slug: string;
  status: string;
  path: string;
  data: string;
  newFile: boolean;
}

interface Options {
  role?: 'writer' | 'reviewer' | 'publisher';
  /** Files that are there besides those of the project. */
  files?: Record<string, string>;
  drafts?: Draft[];
}

type Params = Record<string, never> & {
  path: string;
  folder: string;
  page?: number;
  pageSize?: number;
  collection: string;
  slug: string;
  id: string;
  newStatus: string;
  files: { path: string; label: string }[];
  dataFiles: { path: string; slug: string; raw: string }[];
  options: { newEntry?: boolean; collectionName: string };
  bases: Record<string, string | null>;
};

/** A refusal: status and answer. */
class Refusal extends Error {
  readonly status: number;
  readonly body: object;

  constructor(status: number, body: object) {
    super();
    this.status = status;
    this.body = body;
  }
}

/**
 * A desk on paper: it answers the built /admin/ from memory as the real one would, so that screens are looked at without
 * building a site first. What it was told is in `files` and `drafts`; its token may change, as after a restart.
 */
export async function openPaperDesk(page: Page, options: Options = {}) {
  const desk = {
    files: new Map([...readProject(), ...Object.entries(options.files ?? {})]),
    drafts: new Map((options.drafts ?? []).map((draft) => [keyOf(draft), draft])),
    token: 'first',
    asked: [] as string[],
  };
  await page.route('**/admin/', async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace(
      /<meta name="desk-token"[^>]*>/,
      `<meta name="desk-token" content="${desk.token}">`,
    );
    await route.fulfill({ response, body: html });
  });
  await page.route('**/admin/api/', (route) => answer(route, desk, options.role ?? 'publisher'));
  return desk;
}

type Desk = Awaited<ReturnType<typeof openPaperDesk>>;

async function answer(route: Route, desk: Desk, role: string) {
  const request = route.request();
  const { action, params } = request.postDataJSON() as { action: string; params: Params };
  desk.asked.push(action);
  if (request.headers()['x-desk-token'] !== desk.token) {
    return route.fulfill({ status: 401, json: { error: '编辑台已经重新启动过。' } });
  }
  try {
    const perform = actions[action];
    if (!perform) throw new Refusal(422, { error: `不支持这个操作：“${action}”。` });
    await route.fulfill({ json: perform(desk, params, role) ?? null });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await route.fulfill({ status: error.status, json: error.body });
  }
}

const actions: Record<string, (desk: Desk, params: Params, role: string) => unknown> = {
  info: (_, __, role) => ({
    repo: '沈阳e工会',
    publish_modes: ['editorial_workflow'],
    person: { name: '王编辑', email: 'wang@example.org', role },
    selfApproval: false,
  }),
  getDeployPreview: () => null,
  entriesByFolder: ({ files }, { folder, page = 1, pageSize = 1e9 }) => {
    const paths = [...files.keys()].filter((path) => path.startsWith(`${folder}/`)).sort();
    const entries = paths.slice((page - 1) * pageSize, page * pageSize).map(stored(files));
    return { entries, total: paths.length, pages: Math.ceil(paths.length / pageSize) };
  },
  entriesByFiles: (desk, { files }) =>
    files.map(({ path, label }) => {
      const entry = stored(desk.files)(path);
      return { ...entry, file: { ...entry.file, label } };
    }),
  getEntry: ({ files }, { path }) => {
    if (!files.has(path)) throw new Refusal(404, { error: `找不到“${path}”。` });
    return stored(files)(path);
  },
  getMedia: () => [],
  catalogue: ({ files }) => ({ kinds: listKinds(files), articles: {}, hotlines: [], images: [] }),
  history: () => ({ versions: [] }),
  citations: () => ({ cites: [] }),
  workList: () => ({ waiting: [], mine: [], due: [], unverified: [], expired: [] }),
  check: () => ({ findings: [] }),
  preview: () => ({ html: '<!doctype html><title>预览</title>' }),
  unpublishedEntries: ({ drafts }) => [...drafts.keys()],
  unpublishedEntry: ({ drafts }, { id, collection, slug }) => {
    const draft = drafts.get(id ?? `${collection}/${slug}`);
    if (!draft) throw new Refusal(404, { error: '没有草稿。' });
    return {
      ...draft,
      diffs: [{ id: draft.path, path: draft.path, newFile: draft.newFile }],
      updatedAt: '2026-11-22T08:30:00+08:00',
      pullRequestAuthor: '李撰写',
    };
  },
  unpublishedEntryDataFile: ({ drafts }, { collection, slug }) => {
    const { data = '' } = drafts.get(`${collection}/${slug}`) ?? {};
    return { data, id: blobOf(data) };
  },
  persistEntry: ({ files, drafts }, { dataFiles, options, bases }) => {
    const [{ path, slug, raw } = { path: '', slug: '', raw: '' }] = dataFiles;
    const key = `${options.collectionName}/${slug}`;
    const now = drafts.get(key)?.data ?? files.get(path);
    if (now !== undefined && bases[path] !== blobOf(now)) {
      const conflict = { path, base: null, theirs: now, theirsId: blobOf(now), by: '李撰写' };
      const error = '这条内容在您打开之后被别人改过，没有保存。';
      throw new Refusal(409, { error, conflict: { ...conflict, when: '2026-11-22T08:30:00Z' } });
    }
    const [collection = ''] = key.split('/');
    const draft = { collection, slug, status: 'draft', path, data: raw, newFile: !files.has(path) };
    drafts.set(key, { ...draft, status: drafts.get(key)?.status ?? 'draft' });
    return { message: '已保存', left: [], blobs: { [path]: blobOf(raw) } };
  },
  updateUnpublishedEntryStatus: ({ drafts }, { collection, slug, newStatus }) => {
    const key = `${collection}/${slug}`;
    const draft = drafts.get(key);
    if (draft) drafts.set(key, { ...draft, status: newStatus });
    return { message: '已改' };
  },
  publishUnpublishedEntry: ({ files, drafts }, { collection, slug }) => {
    const draft = drafts.get(`${collection}/${slug}`);
    if (draft) files.set(draft.path, draft.data);
    drafts.delete(`${collection}/${slug}`);
    return { message: '已发布' };
  },
  deleteUnpublishedEntry: ({ drafts }, { collection, slug }) => {
    drafts.delete(`${collection}/${slug}`);
    return { message: '已删除' };
  },
};

const keyOf = ({ collection, slug }: Draft) => `${collection}/${slug}`;

/** The same text has the same name. */
const blobOf = (text: string) => createHash('sha1').update(text).digest('hex');

const stored = (files: Map<string, string>) => (path: string) => {
  const data = files.get(path) ?? '';
  return { data, file: { path, id: blobOf(data) } };
};

function readProject(): [string, string][] {
  const folders = [...kindNames.map((kind) => kinds[kind].folder), 'content/settings'];
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(?:md|yml)$/.test(name))
      .map((name): [string, string] => [
        `${folder}/${name}`,
        readFileSync(join(folder, name), 'utf8'),
      ]),
  );
}

function listKinds(files: Map<string, string>) {
  return Object.fromEntries(
    kindNames.map((kind) => {
      const { folder, titleField } = kinds[kind];
      const own = [...files].filter(([path]) => path.startsWith(`${folder}/`));
      return [kind, own.map(([path, data]) => describe(path, data, titleField))];
    }),
  );
}

function describe(path: string, data: string, titleField: string) {
  const slug = basename(path, '.md');
  const [, head = ''] = /^---\n([\s\S]*?)\n---/.exec(data) ?? [];
  return { slug, title: String(parse(head)?.[titleField] ?? slug) };
}
