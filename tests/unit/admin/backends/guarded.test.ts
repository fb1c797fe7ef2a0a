import { readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { findCitations } from '#src/admin/backends/find-citations.ts';
import { guarded } from '#src/admin/backends/guarded.ts';
import type { Conflict } from '#src/admin/conflict-error.ts';
import { kindNames, kinds } from '#src/schemas/index.ts';
import { ForgeInMemory, type Repository } from './forge-in-memory.ts';

const path = 'content/guides/unpaid-wages.md';
const conflicts: [Conflict, string][] = [];
let repository: Repository;
let cited: string[] = [];
let blocks: string[];
let merges = false;

const Guarded = guarded(ForgeInMemory, {
  onConflict: async (conflict, mine) => {
    conflicts.push([conflict, mine]);
    return merges;
  },
  findBlocks: async () => blocks,
  findCitations: async (file, files) => findCitations(file, files),
  onCited: async (cites) => {
    cited = cites.map(({ collection, slug, title }) => `${collection}/${slug} ${title}`);
  },
  folders: kindNames.map((kind) => kinds[kind].folder),
  onUser: vi.fn(),
});

async function logIn(login: string) {
  const backend = new Guarded(repository, login);
  await backend.authenticate({});
  return backend;
}

type Backend = Awaited<ReturnType<typeof logIn>>;

const save = (
  backend: Backend,
  raw: string,
  options: { newEntry?: boolean; unpublished?: boolean } = {},
) =>
  backend.persistEntry(
    { dataFiles: [{ path, slug: 'unpaid-wages', raw }], assets: [] },
    { collectionName: 'guides', useWorkflow: true, ...options },
  );

test.each(['forgejo', 'gitlab', 'github'])(
  'Decap’s backend for %s has every method that the guard stands before',
  (forge) => {
    const file = `node_modules/decap-cms-backend-${forge}/dist/esm/implementation.js`;
    const methods = Object.getOwnPropertyNames(ForgeInMemory.prototype).slice(1);
    const source = readFileSync(file, 'utf8');
    const missing = methods.filter(
      (name) => !new RegExp(`\\n {2}(async )?${name}\\(`).test(source),
    );
    expect(missing).toEqual([]);
  },
);

/** What Decap does when the editor opens a draft. */
async function openDraft(backend: Backend) {
  const { diffs } = await backend.unpublishedEntry({ collection: 'guides', slug: 'unpaid-wages' });
  const [{ id } = { id: '' }] = diffs;
  return backend.unpublishedEntryDataFile('guides', 'unpaid-wages', path, id);
}

/** What Decap does when it lists drafts. */
async function listDrafts(backend: Backend) {
  const { diffs } = await backend.unpublishedEntry({ id: 'guides/unpaid-wages' });
  const [{ id } = { id: '' }] = diffs;
  return backend.unpublishedEntryDataFile('guides', 'unpaid-wages', path, id);
}

const draftText = () => repository.drafts.get('guides/unpaid-wages')?.files.get(path);

beforeEach(() => {
  repository = { main: new Map([[path, '先前的文字']]), drafts: new Map() };
  blocks = [];
  merges = false;
  conflicts.length = 0;
});

test('of two people who open a published entry, the later one overwrites nothing', async () => {
  const [wang, li] = [await logIn('wang'), await logIn('li')];
  for (const backend of [wang, li]) await backend.getEntry(path);
  await save(wang, '王的文字');
  await expect(save(li, '李的文字')).rejects.toThrow('被别人改过，没有保存');
  expect(draftText()).toBe('王的文字');
  expect(conflicts).toEqual([
    [expect.objectContaining({ base: '先前的文字', theirs: '王的文字' }), '李的文字'],
  ]);
});

test('who takes the other version into the form saves from there', async () => {
  const [wang, li] = [await logIn('wang'), await logIn('li')];
  for (const backend of [wang, li]) await backend.getEntry(path);
  await save(wang, '王的文字');
  merges = true;
  await expect(save(li, '李的文字')).rejects.toThrow('两个版本已经放进表单');
  await save(li, '王的文字，李的文字');
  expect(draftText()).toBe('王的文字，李的文字');
});

test('of two people who open a draft, the later one overwrites nothing', async () => {
  const [wang, li] = [await logIn('wang'), await logIn('li')];
  await save(wang, '草稿', { newEntry: false });
  for (const backend of [wang, li]) await openDraft(backend);
  await save(wang, '王改的草稿', { unpublished: true });
  await expect(save(li, '李改的草稿', { unpublished: true })).rejects.toThrow('没有保存');
  expect(draftText()).toBe('王改的草稿');
});

test('a list that reads the newest draft does not make an old form new', async () => {
  const [wang, li] = [await logIn('wang'), await logIn('li')];
  await wang.getEntry(path);
  await save(wang, '草稿');
  await openDraft(li);
  await save(wang, '王改的草稿', { unpublished: true });
  await listDrafts(li);
  await expect(save(li, '李改的草稿', { unpublished: true })).rejects.toThrow('没有保存');
});

test('the same person saves again and again', async () => {
  const wang = await logIn('wang');
  await wang.getEntry(path);
  await save(wang, '一');
  await save(wang, '二', { unpublished: true });
  expect(draftText()).toBe('二');
});

test('a new entry never takes the place of one that is there, published or draft', async () => {
  const wang = await logIn('wang');
  await expect(save(wang, '新的', { newEntry: true })).rejects.toThrow(
    '“unpaid-wages”已经有别的内容',
  );
  repository.main.clear();
  await save(wang, '新的', { newEntry: true });
  await expect(save(await logIn('li'), '又一篇', { newEntry: true })).rejects.toThrow('请换一个');
  expect(draftText()).toBe('新的');
});

test('a forge that cannot be asked gets no save', async () => {
  const wang = await logIn('wang');
  await wang.getEntry(path);
  Object.assign(wang, { isOffline: true });
  await expect(save(wang, '文字')).rejects.toThrow('看看网络再试一次');
  expect(repository.drafts.size).toBe(0);
});

test('who wrote a guide approves and publishes it only in an office of one person', async () => {
  const [wang, li] = [await logIn('wang'), await logIn('li')];
  await wang.getEntry(path);
  await save(wang, '文字');
  const move = (backend: Backend) =>
    backend.updateUnpublishedEntryStatus('guides', 'unpaid-wages', 'pending_publish');
  await expect(move(wang)).rejects.toThrow('您自己写的');
  await move(li);
  await expect(wang.publishUnpublishedEntry('guides', 'unpaid-wages')).rejects.toThrow(
    '您自己写的',
  );
  repository.main.set('content/settings/desk.yml', 'selfApproval: true\n');
  await wang.publishUnpublishedEntry('guides', 'unpaid-wages');
  expect(repository.main.get(path)).toBe('文字');
});

test('what the checks block is neither sent to review nor published', async () => {
  const [wang, li] = [await logIn('wang'), await logIn('li')];
  await wang.getEntry(path);
  await save(wang, '文字');
  blocks = ['标题：太长了。'];
  const send = wang.updateUnpublishedEntryStatus('guides', 'unpaid-wages', 'pending_review');
  await expect(send).rejects.toThrow('标题：太长了');
  await expect(li.publishUnpublishedEntry('guides', 'unpaid-wages')).rejects.toThrow('标题');
  expect(repository.main.get(path)).toBe('先前的文字');
});

test('what others cite is not deleted, and they are named', async () => {
  const law = 'content/policies/labour-law.md';
  repository.main.set(law, '---\ntitle: 劳动法\nslug: labour-law\n---\n');
  repository.main.set(path, '---\ntitle: 拖欠工资怎么办？\nbasis:\n  - policy: labour-law\n---\n');
  const wang = await logIn('wang');
  await expect(wang.deleteFiles([law], '删除')).rejects.toThrow('还有1篇内容用到它');
  expect(cited).toEqual(['guides/unpaid-wages 拖欠工资怎么办？']);
  expect(repository.main.has(law)).toBe(true);
  await wang.deleteFiles([path], '删除');
  await wang.deleteFiles([law], '删除');
  expect(repository.main.size).toBe(0);
});
