import { expect, test } from 'vitest';
import { guide, openDesk, people, unpaidWages } from '../open-desk.ts';
import { guideSource, sampleContent } from '../sample-content.ts';

const { wang, zhao, li, chen } = people;

interface History {
  versions: {
    id: string;
    by: string;
    deed: string;
    when: string;
    draft?: true;
    changes: object[];
  }[];
}

test('tells who published what, who approved it and what changed, newest first', async () => {
  const { save, move, publish, ask, git } = openDesk();
  await save(wang, guide, guideSource('unpaid-wages', '甲。'));
  await save(zhao, guide, guideSource('unpaid-wages', '乙。'));
  await move(wang, 'pending_review');
  await move(li, 'pending_publish');
  await publish(chen);
  const { versions } = await ask<History>(wang, 'history', unpaidWages);
  expect(versions).toMatchObject([
    {
      id: git('rev-parse', `HEAD:${guide}`),
      by: '王编辑、赵编辑',
      deed: '发布办事维权指南“公司拖欠工资怎么办？”',
      approvedBy: '李审核',
      when: expect.stringMatching(/\+08:00$/),
      changes: [
        { field: '先说结论', path: 'answer', before: '先留证据，再打12333。', after: '乙。' },
      ],
    },
    { by: '王编辑', deed: '开始' },
  ]);
  expect(versions).toHaveLength(2);
});

test('the draft’s own steps come first, marked as such', async () => {
  const { save, move, ask } = openDesk();
  await save(wang, guide, guideSource('unpaid-wages', '甲。'));
  await move(wang, 'pending_review');
  const { versions } = await ask<History>(zhao, 'history', unpaidWages);
  expect(versions).toMatchObject([
    { draft: true, id: null, deed: '送审办事维权指南“公司拖欠工资怎么办？”', changes: [] },
    { draft: true, by: '王编辑', changes: [{ path: 'answer', after: '甲。' }] },
    { deed: '开始' },
  ]);
  expect(versions[2]).not.toHaveProperty('draft');
});

test('an old version can be fetched', async () => {
  const { save, ask } = openDesk();
  await save(wang, guide, guideSource('unpaid-wages', '甲。'));
  const { versions } = await ask<History>(zhao, 'history', unpaidWages);
  const id = versions.at(-1)?.id;
  expect(await ask(zhao, 'version', { path: guide, id })).toEqual({
    data: guideSource('unpaid-wages'),
  });
});

test('settings have a history, too', async () => {
  const path = 'content/settings/hotlines.yml';
  const { save, ask } = openDesk();
  await save(chen, path, sampleContent[path].replace('人社热线', '人社服务热线'));
  const entry = { collection: 'settings', slug: 'hotlines' };
  expect(await ask(wang, 'history', entry)).toMatchObject({
    versions: [
      { changes: [{ field: '热线第1项的名称', before: '人社热线', after: '人社服务热线' }] },
      { deed: '开始' },
    ],
  });
});

test('the catalogue has what is published and what is still being written', async () => {
  const { save, ask } = openDesk({ 'content/images/a.png': 'x' });
  const raw = '---\nslug: late\ntitle: 晚发工资\n---\n';
  await save(wang, 'content/guides/late.md', raw, { options: { newEntry: true } });
  expect(await ask(wang, 'catalogue')).toMatchObject({
    kinds: {
      guides: [
        { slug: 'unpaid-wages', title: '公司拖欠工资怎么办？' },
        { slug: 'late', title: '晚发工资', draft: true },
      ],
      venues: [],
    },
    articles: { 'labour-law': ['50'] },
    hotlines: [{ id: 'labour', name: '人社热线' }],
    images: ['a.png'],
  });
});
