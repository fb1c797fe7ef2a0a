import { expect, test } from 'vitest';
import { guide, openDesk, people, png, unpaidWages } from './open-desk.ts';
import { guideSource, sampleContent } from './sample-content.ts';

const { wang, li, chen } = people;
const policy = 'content/policies/labour-law.md';

test('says who somebody is and that everything goes through drafts', async () => {
  const { ask } = openDesk();
  expect(await ask(wang, 'info')).toMatchObject({
    publish_modes: ['editorial_workflow'],
    person: { name: '王编辑', email: 'wang@example.org', role: 'writer' },
    selfApproval: false,
  });
});

test('shows an unsaved form as its page, and commits nothing', async () => {
  const { ask, git, render } = openDesk();
  const before = git('rev-parse', 'HEAD');
  const form = { collection: 'guides', slug: 'unpaid-wages', raw: '---\ntitle: 新\n---\n' };
  expect(await ask(wang, 'preview', form)).toEqual({ html: '<h1>预览</h1>', gaps: [] });
  expect(render).toHaveBeenCalledWith('guides', 'unpaid-wages', form.raw, []);
  expect(git('rev-parse', 'HEAD')).toBe(before);
  expect(git('status', '--short')).toBe('');
});

test('lists and opens entries as they stand in the last commit', async () => {
  const { ask, write } = openDesk();
  write(guide, '手改，还没提交');
  const entry = { data: guideSource('unpaid-wages'), file: { path: guide } };
  expect(await ask(wang, 'entriesByFolder', { folder: 'content/guides' })).toMatchObject([entry]);
  expect(await ask(wang, 'getEntry', { path: guide })).toMatchObject(entry);
});

test('a long list comes in pages', async () => {
  const { ask } = openDesk({
    'content/guides/a.md': guideSource('a'),
    'content/guides/b.md': guideSource('b'),
  });
  const folder = 'content/guides';
  expect(await ask(wang, 'entriesByFolder', { folder, page: 2, pageSize: 2 })).toMatchObject({
    total: 3,
    pages: 2,
    entries: [{ file: { path: guide } }],
  });
});

test('a list can be asked for in brief', async () => {
  const { ask } = openDesk();
  expect(
    await ask(wang, 'entriesByFolder', { folder: 'content/guides', brief: true }),
  ).toMatchObject([
    { data: '---\nslug: unpaid-wages\ntitle: 公司拖欠工资怎么办？\n---\n', file: { path: guide } },
  ]);
});

test('opens settings, and says which are not there yet', async () => {
  const { ask } = openDesk();
  const files = ['hotlines', 'map'].map((name) => ({
    path: `content/settings/${name}.yml`,
    label: name,
  }));
  expect(await ask(wang, 'entriesByFiles', { files })).toMatchObject([
    { data: sampleContent['content/settings/hotlines.yml'], file: files[0] },
    { data: null, file: { ...files[1], id: null } },
  ]);
});

test('lists drafts as Decap names them', async () => {
  const { ask, save } = openDesk();
  await save(wang, guide, guideSource('unpaid-wages', '改。'));
  expect(await ask(li, 'unpublishedEntries')).toEqual(['guides/unpaid-wages']);
  expect(await ask(li, 'unpublishedEntry', { id: 'guides/unpaid-wages' })).toMatchObject({
    ...unpaidWages,
    status: 'draft',
    diffs: [{ id: guide, path: guide, newFile: false }],
    pullRequestAuthor: '王编辑',
  });
});

test('checks a text that has not been saved', async () => {
  const { ask } = openDesk();
  const raw = guideSource('unpaid-wages').replace('policy: labour-law', 'policy: gone');
  expect(await ask(wang, 'check', { ...unpaidWages, raw })).toMatchObject({
    findings: [
      { level: 'block', field: '依据第1项的法规', path: 'basis.0.policy' },
      { level: 'warn', path: 'reviewedOn' },
      { level: 'warn', path: 'reviewBy' },
    ],
  });
});

test('an upload gets a safe name, is published at once by its person, and can be fetched', async () => {
  const { ask, git, onSaved } = openDesk();
  const asset = { path: 'content/images/头像 Photo(1).png', content: png, encoding: 'base64' };
  const saved = await ask<{ path: string; name: string }>(wang, 'persistMedia', { asset });
  expect(saved.name).toMatch(/^photo-1-[0-9a-f]{8}\.png$/);
  expect(git('log', '-1', '--format=%an %s')).toBe(`王编辑 上传图片“${saved.name}”`);
  expect(onSaved).toHaveBeenCalledOnce();
  expect(await ask(wang, 'getMediaFile', { path: saved.path })).toMatchObject({ content: png });
  const media = { mediaFolder: 'content/images' };
  expect(await ask(wang, 'getMedia', media)).toMatchObject([{ content: png }]);
  const [named] = await ask<object[]>(wang, 'getMedia', { ...media, namesOnly: true });
  expect(named).not.toHaveProperty('content');
});

test('deleting is for publishers', async () => {
  const { ask } = openDesk();
  await expect(ask(li, 'deleteFiles', { paths: [guide] })).rejects.toThrow('要有“发布”权限');
});

test('what others cite is not deleted, and the answer lists who cites it', async () => {
  const { ask, git } = openDesk();
  await expect(ask(chen, 'deleteFiles', { paths: [policy] })).rejects.toMatchObject({
    status: 422,
    message: '不能删除：还有1篇内容用到它。请先在那些内容里去掉它。',
    details: {
      cites: [
        { file: guide, ...unpaidWages, title: '公司拖欠工资怎么办？', field: '依据第1项的法规' },
      ],
    },
  });
  await ask(chen, 'deleteFiles', { paths: [guide] });
  expect(git('log', '-1', '--format=%an %s')).toBe('陈发布 删除办事维权指南“公司拖欠工资怎么办？”');
  await ask(chen, 'deleteFile', { path: policy });
  expect(git('ls-files', 'content')).toBe('content/settings/hotlines.yml');
});

test('deleting what only a draft cites goes through with a warning', async () => {
  const { ask, save } = openDesk({
    'content/policies/other.md': sampleContent[policy].replace('slug: labour-law', 'slug: other'),
  });
  await save(
    wang,
    guide,
    guideSource('unpaid-wages').replace('policy: labour-law', 'policy: other'),
  );
  const answer = ask<{ message: string }>(chen, 'deleteFile', {
    path: 'content/policies/other.md',
  });
  expect((await answer).message).toContain('注意，还没发布的草稿里有1处用到它');
});

test('a picture that only a draft shows is not deleted', async () => {
  const { ask, save } = openDesk({ 'content/images/a.png': 'x' });
  await save(wang, guide, `${guideSource('unpaid-wages')}\n![证据](/images/a.png)\n`);
  await expect(ask(chen, 'deleteFile', { path: 'content/images/a.png' })).rejects.toMatchObject({
    message: '不能删除：还有1篇内容用到它。请先在那些内容里去掉它。',
    details: { cites: [{ collection: 'guides', slug: 'unpaid-wages', field: '正文' }] },
  });
});

test('settings are not deleted: without them the site cannot be built', async () => {
  const { ask, git } = openDesk();
  const paths = ['content/settings/hotlines.yml'];
  await expect(ask(chen, 'deleteFiles', { paths })).rejects.toThrow('网站离不开它，不能删除');
  expect(git('ls-tree', '-r', '--name-only', 'main')).toContain(paths[0]);
});

test('what has an open draft is not deleted under its writer', async () => {
  const { ask, save } = openDesk();
  await save(wang, guide, guideSource('unpaid-wages', '改。'));
  await expect(ask(chen, 'deleteFiles', { paths: [guide] })).rejects.toThrow(
    '有王编辑没发布的草稿',
  );
});

test('unpublishing leaves the text in a draft, or at least in history', async () => {
  const { ask, save, git, statusOf } = openDesk();
  const bases = { [guide]: git('rev-parse', `main:${guide}`) };
  await ask(chen, 'deleteFiles', { paths: [guide] });
  expect(await ask(chen, 'history', unpaidWages)).toMatchObject({
    versions: [{ deed: '删除办事维权指南“公司拖欠工资怎么办？”' }, { deed: '开始' }],
  });
  const options = { status: 'pending_publish' };
  await save(chen, guide, guideSource('unpaid-wages'), { bases, options });
  expect(await statusOf()).toBe('draft');
  expect(git('show', `cms/guides/unpaid-wages:${guide}`)).toBe(guideSource('unpaid-wages').trim());
});

test('saving what somebody else deleted is refused', async () => {
  const { ask, save, git } = openDesk();
  const bases = { [guide]: git('rev-parse', `main:${guide}`) };
  await ask(chen, 'deleteFiles', { paths: [guide] });
  await expect(save(wang, guide, guideSource('unpaid-wages'), { bases })).rejects.toMatchObject({
    status: 409,
    details: { conflict: { base: guideSource('unpaid-wages'), theirs: null, by: '陈发布' } },
  });
});

test('an entry without an address is told so in words', async () => {
  const { ask } = openDesk();
  const dataFiles = [{ path: 'content/guides/.md', slug: '', raw: '' }];
  await expect(ask(wang, 'persistEntry', { dataFiles })).rejects.toThrow(
    /^还没有填网址名，没有保存。/,
  );
});

test.each([
  ['getEntry', { path: '.git/config' }],
  ['getEntry', { path: 'content/../package.json' }],
  ['entriesByFolder', { folder: 'src' }],
  ['getMedia', { mediaFolder: '.git' }],
  ['getMediaFile', { path: '/etc/passwd' }],
  ['deleteFiles', { paths: ['package.json'] }],
  ['persistEntry', { dataFiles: [{ path: 'content/elsewhere/a.md', raw: 'x' }] }],
  ['persistMedia', { asset: { path: 'a.svg', content: png, encoding: 'base64' } }],
  ['unpublishedEntry', { collection: '../../main', slug: 'x' }],
  ['unpublishedEntryDataFile', { collection: 'guides', slug: 'x', path: '.git/config' }],
  ['updateUnpublishedEntryStatus', { ...unpaidWages, newStatus: 'published' }],
  ['publishUnpublishedEntry', { collection: 'guides', slug: '../../../main' }],
  ['deleteUnpublishedEntry', { collection: '..', slug: 'main' }],
  ['history', { collection: '__proto__', slug: 'x' }],
  ['check', { collection: 'nowhere', slug: 'x', raw: '' }],
  ['version', { path: guide, id: 'HEAD' }],
  ['unpublishedEntry', { collection: 'guides', slug: 'a\nHEAD' }],
  ['unpublishedEntry', { id: 'guides/a\nHEAD' }],
  ['__proto__', {}],
])('%s %j is refused', async (action, params) => {
  const { ask, git } = openDesk();
  await expect(ask(chen, action, params)).rejects.toMatchObject({
    name: 'DeskError',
    message: /[一-鿿]/,
  });
  expect(git('rev-list', '--count', '--all')).toBe('1');
});
