import { expect, test, vi } from 'vitest';
import { openStore } from '#src/desk/git-store.ts';
import { createProxyApi } from '#src/desk/proxy-api.ts';
import { samplePicture } from '../lib/upload/sample-picture.ts';
import { guideSource, sampleContent } from './sample-content.ts';
import { createRepository } from './scratch-repository.ts';

const guide = 'content/guides/unpaid-wages.md';
const png = (await samplePicture('png').toBuffer()).toString('base64');

function openDesk() {
  const repository = createRepository(sampleContent);
  const onSaved = vi.fn();
  const api = createProxyApi(openStore(repository.root), onSaved);
  const person = { name: '王编辑', email: 'wang@example.org', role: 'publisher' } as const;
  const ask = (action: string, params: unknown = {}) =>
    api({ branch: 'main', action, params }, person);
  const save = (path: string, raw: string, more: object = {}) =>
    ask('persistEntry', { dataFiles: [{ path, slug: 'x', raw }], assets: [], ...more });
  return { ...repository, onSaved, ask, save };
}

test('offers the simple way of publishing', async () => {
  const { ask } = openDesk();
  expect(await ask('info')).toMatchObject({ publish_modes: ['simple'] });
});

test('lists and opens entries as they stand in the last commit', async () => {
  const { ask, write } = openDesk();
  write(guide, '手改，还没提交');
  const entry = { data: guideSource('unpaid-wages'), file: { path: guide } };
  expect(
    await ask('entriesByFolder', { folder: 'content/guides', extension: 'md', depth: 1 }),
  ).toMatchObject([entry]);
  expect(await ask('getEntry', { path: guide })).toMatchObject(entry);
});

test('opens settings, and says which are not there yet', async () => {
  const { ask } = openDesk();
  const files = ['hotlines', 'map'].map((name) => ({
    path: `content/settings/${name}.yml`,
    label: name,
  }));
  expect(await ask('entriesByFiles', { files })).toMatchObject([
    { data: sampleContent['content/settings/hotlines.yml'], file: files[0] },
    { data: null, file: { ...files[1], id: null } },
  ]);
});

test('a new entry becomes a commit with a Chinese message', async () => {
  const { git, save, read, onSaved } = openDesk();
  await save('content/guides/late-wages.md', guideSource('late-wages'), {
    options: { newEntry: true },
  });
  expect(git('log', '-1', '--format=%an|%B')).toBe(
    '王编辑|新建办事维权指南“公司拖欠工资怎么办？”\n\n文件：content/guides/late-wages.md',
  );
  expect(read('content/guides/late-wages.md')).toBe(guideSource('late-wages'));
  expect(onSaved).toHaveBeenCalledOnce();
});

test('what the gate refuses is not committed, and the editor reads why', async () => {
  const { git, save, onSaved } = openDesk();
  const broken = guideSource('unpaid-wages').replace('  - 工资', '  - 工钱');
  await expect(save(guide, broken)).rejects.toThrow(
    /还不能保存。主题第1项（topics\.0）：“工钱”不在可选的值里/,
  );
  expect(git('rev-list', '--count', 'HEAD')).toBe('1');
  expect(onSaved).not.toHaveBeenCalled();
});

test('a reference that leads nowhere is refused', async () => {
  const { save } = openDesk();
  const dangling = guideSource('unpaid-wages').replace('policy: labour-law', 'policy: labor-law');
  await expect(save(guide, dangling)).rejects.toThrow('是不是“labour-law”');
});

test('faults that were there before do not stop other work', async () => {
  const { save, write, git } = openDesk();
  write('content/guides/old.md', guideSource('old').replace('labour-law', 'gone-law'));
  git('add', '-A');
  git('commit', '-qm', '旧错误');
  await save(guide, guideSource('unpaid-wages', '换一句。'));
  expect(git('log', '-1', '--format=%s')).toBe('修改办事维权指南“公司拖欠工资怎么办？”');
});

test('settings are judged by their own schema', async () => {
  const { save, git } = openDesk();
  const path = 'content/settings/hotlines.yml';
  await expect(save(path, 'hotlines: []\n')).rejects.toThrow('至少要有1项');
  await save(path, sampleContent[path].replace('人社热线', '人社服务热线'));
  expect(git('log', '-1', '--format=%s')).toBe('修改网站设置“热线电话”');
});

test('an entry changed by somebody else in between is not replaced', async () => {
  const { ask, save } = openDesk();
  const opened = (await ask('getEntry', { path: guide })) as { file: { id: string } };
  const bases = { [guide]: opened.file.id };
  await save(guide, guideSource('unpaid-wages', '甲的话。'), { bases });
  await expect(save(guide, guideSource('unpaid-wages', '乙的话。'), { bases })).rejects.toThrow(
    '被别人改过',
  );
});

test('a slug that is taken is named, also where Decap evades it', async () => {
  const { save } = openDesk();
  const more = { options: { newEntry: true } };
  const evading = save('content/guides/unpaid-wages-1.md', guideSource('unpaid-wages'), more);
  await expect(evading).rejects.toThrow('网址名“unpaid-wages”已经有别的内容在用');
});

test('a policy that a guide rests on cannot be deleted; a guide can', async () => {
  const { ask, git } = openDesk();
  const policy = 'content/policies/labour-law.md';
  await expect(ask('deleteFiles', { paths: [policy] })).rejects.toThrow(
    `还有内容用到它（${guide}）`,
  );
  await ask('deleteFiles', { paths: [guide] });
  expect(git('log', '-1', '--format=%s')).toBe('删除办事维权指南“公司拖欠工资怎么办？”');
  await ask('deleteFile', { path: policy });
  expect(git('ls-files', 'content')).toBe('content/settings/hotlines.yml');
});

test('an upload gets a safe name and can be fetched again', async () => {
  const { ask, git } = openDesk();
  const asset = { path: 'content/images/头像 Photo(1).png', content: png, encoding: 'base64' };
  const saved = (await ask('persistMedia', { asset })) as { path: string; name: string };
  expect(saved.name).toMatch(/^photo-1-[0-9a-f]{8}\.png$/);
  expect(git('log', '-1', '--format=%s')).toBe(`上传图片“${saved.name}”`);
  expect(await ask('getMediaFile', { path: saved.path })).toMatchObject({ content: png });
  expect(await ask('getMedia', { mediaFolder: 'content/images' })).toMatchObject([
    { content: png },
  ]);
  const [named] = (await ask('getMedia', {
    mediaFolder: 'content/images',
    namesOnly: true,
  })) as object[];
  expect(named).not.toHaveProperty('content');
});

test('a picture and the entry that shows it are one commit', async () => {
  const { save, git } = openDesk();
  const assets = [{ path: 'content/images/photo.png', content: png, encoding: 'base64' }];
  await save(guide, guideSource('unpaid-wages', '有图。'), { assets });
  expect(git('show', '--format=', '--name-only').split('\n')).toEqual([
    guide,
    'content/images/photo.png',
  ]);
  const other = [
    { ...assets[0], content: Buffer.from('89504e470d0a1a0aff', 'hex').toString('base64') },
  ];
  await expect(save(guide, guideSource('unpaid-wages'), { assets: other })).rejects.toThrow(
    '不同的图片',
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
  ['unpublishedEntries', {}],
  ['__proto__', {}],
])('%s %j is refused', async (action, params) => {
  const { ask, git } = openDesk();
  await expect(ask(action, params)).rejects.toMatchObject({
    name: 'DeskError',
    message: /[一-鿿]/,
  });
  expect(git('rev-list', '--count', 'HEAD')).toBe('1');
});

test('a file of the work tree with unsaved changes is left, and the editor is told', async () => {
  const { save, write, read } = openDesk();
  write(guide, '手改\n');
  expect(await save(guide, guideSource('unpaid-wages', '新的。'))).toMatchObject({
    left: [guide],
    message: expect.stringContaining('没有动它'),
  });
  expect(read(guide)).toBe('手改\n');
});
