import { symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { deskOver, guide, openDesk, otherPng, people, png, unpaidWages } from '../open-desk.ts';
import { guideSource } from '../sample-content.ts';

const { wang, zhao, chen } = people;
const draftRef = 'refs/heads/cms/guides/unpaid-wages';
const changed = guideSource('unpaid-wages', '先打12333。');

test('a save is a commit by the person on the draft’s own branch', async () => {
  const { git, save } = openDesk();
  await save(wang, guide, changed);
  expect(git('log', '-1', '--format=%an <%ae> %cn <%ce>%n%B', draftRef)).toBe(
    [
      '王编辑 <wang@example.org> 王编辑 <wang@example.org>',
      '修改办事维权指南“公司拖欠工资怎么办？”',
      '',
      `文件：${guide}`,
      '',
      'Desk-Status: draft',
    ].join('\n'),
  );
  expect(git('rev-parse', `${draftRef}^`)).toBe(git('rev-parse', 'main'));
  expect(git('show', `${draftRef}:${guide}`)).toBe(changed.trim());
});

test('a draft touches neither what is published nor the work tree nor the index', async () => {
  const { git, save, read, write, onSaved } = openDesk();
  write('notes.txt', '没加进来的');
  write('content/policies/labour-law.md', '改了一半');
  write('src/staged.ts', '1');
  git('add', 'src/staged.ts');
  const before = [git('status', '--short'), git('rev-parse', 'main'), read(guide)];
  await save(wang, guide, changed);
  await save(zhao, guide, guideSource('unpaid-wages', '再改。'));
  expect([git('status', '--short'), git('rev-parse', 'main'), read(guide)]).toEqual(before);
  expect(git('rev-list', '--count', `main..${draftRef}`)).toBe('2');
  expect(onSaved).not.toHaveBeenCalled();
});

test('a save to a draft is logged with who and what', async () => {
  const { save, log } = openDesk();
  await save(wang, guide, changed);
  expect(log).toHaveBeenCalledWith(
    expect.stringMatching(/^草稿：王编辑 修改办事维权指南“公司拖欠工资怎么办？”（[0-9a-f]{8}）$/),
  );
});

test('an unfinished draft is kept, and the answer says what is still missing', async () => {
  const { save, git } = openDesk();
  const half = '---\nslug: half\ntitle: 写了一半\n---\n';
  const saved = await save(wang, 'content/guides/half.md', half, { options: { newEntry: true } });
  expect(saved.findings.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['audiences', 'topics', 'answer', 'steps', 'basis']),
  );
  expect(saved.findings[0]).toMatchObject({
    level: 'block',
    field: '对象',
    message: '必填，但没有填',
  });
  expect(git('show', 'refs/heads/cms/guides/half:content/guides/half.md')).toBe(half.trim());
});

test.each([
  ['front matter that cannot be read', guide, '---\ntitle: [\n---\n', '读不懂这份内容'],
  ['front matter in another language', guide, '---js\nslug: 1\n---\n', '读不懂这份内容'],
  ['settings that cannot be read', 'content/settings/hotlines.yml', 'a: [', '读不懂这份内容'],
  ['a file name that is no address', 'content/guides/欠薪.md', guideSource('欠薪'), '不能用'],
  ['a name unlike the file’s', guide, guideSource('other'), '请把网址名改回“unpaid-wages”'],
  ['a folder that is no collection', 'content/elsewhere/a.md', guideSource('a'), '不是编辑台管的'],
])('%s is refused', async (_, path, raw, sentence) => {
  const { save, git } = openDesk();
  await expect(save(chen, path, raw)).rejects.toThrow(sentence);
  expect(git('for-each-ref', 'refs/heads/cms')).toBe('');
});

test('what somebody else saved meanwhile is not replaced: the answer has both versions', async () => {
  const { save, ask } = openDesk();
  const { blobs } = await save(wang, guide, guideSource('unpaid-wages', '甲。'));
  await save(zhao, guide, guideSource('unpaid-wages', '乙。'));
  const late = save(wang, guide, guideSource('unpaid-wages', '丙。'), { bases: blobs });
  await expect(late).rejects.toMatchObject({
    status: 409,
    message: expect.stringContaining('被赵编辑改过，没有保存'),
    details: {
      conflict: {
        path: guide,
        base: guideSource('unpaid-wages', '甲。'),
        theirs: guideSource('unpaid-wages', '乙。'),
        theirsId: expect.stringMatching(/^[0-9a-f]{40}$/),
        by: '赵编辑',
        when: expect.stringMatching(/^\d{4}-\d\d-\d\dT.+\+08:00$/),
      },
    },
  });
  expect(
    await ask(wang, 'unpublishedEntryDataFile', { ...unpaidWages, path: guide }),
  ).toMatchObject({
    data: guideSource('unpaid-wages', '乙。'),
  });
});

test('who opened what is published, while a draft came up, is told of the draft', async () => {
  const { ask, save } = openDesk();
  const opened = await ask<{ file: { id: string } }>(zhao, 'getEntry', { path: guide });
  await save(wang, guide, changed);
  const late = save(zhao, guide, guideSource('unpaid-wages', '乙。'), {
    bases: { [guide]: opened.file.id },
  });
  await expect(late).rejects.toMatchObject({
    status: 409,
    details: { conflict: { theirs: changed, by: '王编辑' } },
  });
});

test('two people with one new address: the second keeps their words and hears of the first', async () => {
  const { save } = openDesk();
  const path = 'content/guides/late-wages.md';
  const more = { options: { newEntry: true }, bases: {} };
  await save(wang, path, guideSource('late-wages', '甲。'), more);
  await expect(save(zhao, path, guideSource('late-wages', '乙。'), more)).rejects.toMatchObject({
    status: 409,
    details: { conflict: { base: null, theirs: guideSource('late-wages', '甲。'), by: '王编辑' } },
  });
  const evading = save(
    zhao,
    'content/guides/late-wages-1.md',
    guideSource('late-wages', '乙。'),
    more,
  );
  await expect(evading).rejects.toMatchObject({
    details: { conflict: { path, theirs: guideSource('late-wages', '甲。') } },
  });
});

test('a save without saying what it started from replaces nothing', async () => {
  const { save } = openDesk();
  await expect(save(wang, guide, changed, { bases: {} })).rejects.toMatchObject({ status: 409 });
});

test('the same save sent twice is one commit and no conflict', async () => {
  const { save, git } = openDesk();
  const bases = { [guide]: git('rev-parse', `main:${guide}`) };
  await save(wang, guide, changed, { bases });
  expect(await save(wang, guide, changed, { bases })).toMatchObject({ status: 'draft' });
  expect(git('rev-list', '--count', `main..${draftRef}`)).toBe('1');
});

test('a picture comes with its draft, and is shown from there', async () => {
  const { save, ask, git } = openDesk();
  const assets = [{ path: 'content/images/photo.png', content: png, encoding: 'base64' }];
  await save(wang, guide, changed, { assets });
  expect(git('show', '--format=', '--name-only', draftRef).split('\n')).toEqual([
    guide,
    'content/images/photo.png',
  ]);
  const path = 'content/images/photo.png';
  expect(await ask(zhao, 'getMediaFile', { path })).toMatchObject({ content: png });
  expect(
    await ask(zhao, 'unpublishedEntryMediaFile', { ...unpaidWages, path, id: path }),
  ).toMatchObject({ content: png });
  expect(await ask(zhao, 'unpublishedEntry', unpaidWages)).toMatchObject({
    diffs: [
      { path: guide, newFile: false },
      { path, newFile: true },
    ],
  });
  const other = { ...assets[0], content: otherPng };
  await expect(save(wang, guide, changed, { assets: [other] })).rejects.toThrow('不同的图片');
});

test('drafts work while a single commit is checked out', async () => {
  const { git, save, statusOf } = openDesk();
  git('checkout', '-q', '--detach');
  await save(wang, guide, changed);
  expect(await statusOf()).toBe('draft');
});

test('a linked folder in the repository is not written into', async () => {
  const { git, root, save, write } = openDesk();
  write('elsewhere/a.txt', '1');
  symlinkSync('../elsewhere', `${root}/content/venues`);
  git('add', '-A');
  git('commit', '-qm', '链接');
  const path = 'content/venues/new-station.md';
  const raw = '---\nslug: new-station\n---\n';
  await expect(save(wang, path, raw, { options: { newEntry: true } })).rejects.toThrow(
    '是一个链接',
  );
});

test('a text nobody can read to its end is not saved, and nothing is lost by it', async () => {
  const { root, git } = openDesk();
  const { save } = deskOver(root, undefined, {
    judge: async ({ file }) => ({
      file,
      faults: [{ file, problem: '2秒内读不完', cure: '恢复上一版' }],
      isLost: true,
    }),
    close: async () => {},
  });
  await expect(save(wang, guide, changed)).rejects.toMatchObject({
    status: 422,
    message: '这份内容没有保存：2秒内读不完。恢复上一版。您的文字还在。',
  });
  expect(git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
});
