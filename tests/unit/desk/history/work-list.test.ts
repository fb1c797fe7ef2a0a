import { expect, test } from 'vitest';
import { guide, openDesk, people, png, unpaidWages } from '../open-desk.ts';
import { guideSource } from '../sample-content.ts';

const { wang, zhao, li, chen } = people;
const changed = guideSource('unpaid-wages', '先打12333。');

interface WorkList {
  waiting: { slug: string; reason: string; title: string; by: string }[];
  mine: { slug: string }[];
}

/** Who finds what waiting, in the order of the people. */
async function whoWaits({ ask }: ReturnType<typeof openDesk>) {
  const lists = await Promise.all(
    [wang, zhao, li, chen].map((person) => ask<WorkList>(person, 'workList')),
  );
  return lists.map(({ waiting }) => waiting.map(({ reason }) => reason).join());
}

test('a draft waits for those who can take the next step', async () => {
  const desk = openDesk();
  await desk.save(wang, guide, changed);
  expect(await whoWaits(desk)).toEqual(['', '', '', '']);
  await desk.move(wang, 'pending_review');
  expect(await whoWaits(desk)).toEqual(['', '', '等您审核', '等您审核']);
  await desk.move(li, 'draft');
  expect(await whoWaits(desk)).toEqual(['李审核退回，等您修改', '', '', '']);
  await desk.move(wang, 'pending_review');
  await desk.move(li, 'pending_publish');
  expect(await whoWaits(desk)).toEqual(['', '', '', '等您发布']);
});

test('nobody is asked to approve what they wrote themselves', async () => {
  const desk = openDesk();
  await desk.save(li, guide, changed);
  await desk.move(li, 'pending_review');
  expect(await whoWaits(desk)).toEqual(['', '', '', '等您审核']);
});

test('lists what somebody is writing, with its title', async () => {
  const { save, ask } = openDesk();
  await save(wang, guide, changed);
  expect(await ask(wang, 'workList')).toMatchObject({
    mine: [{ ...unpaidWages, title: '公司拖欠工资怎么办？', status: 'draft', by: '王编辑' }],
  });
  expect(await ask(zhao, 'workList')).toMatchObject({ mine: [] });
});

test('a draft of which only a picture is left has its title, and its text', async () => {
  const { save, ask } = openDesk();
  const assets = [{ path: 'content/images/photo.png', content: png, encoding: 'base64' }];
  await save(wang, guide, changed, { assets });
  await save(wang, guide, guideSource('unpaid-wages'));
  expect(await ask(wang, 'workList')).toMatchObject({
    mine: [{ ...unpaidWages, title: '公司拖欠工资怎么办？' }],
  });
  const draft = await ask<{ diffs: { path: string }[] }>(wang, 'unpublishedEntry', unpaidWages);
  expect(draft.diffs.map(({ path }) => path)).toContain(guide);
});

test('lists what wants looking after', async () => {
  const amount =
    '---\nslug: old\nname: 旧标准\nregion: 沈阳\nunit: 元\nuntil: 2020-01-01\nsource: 文件\ncheck: unverified\n---\n';
  const late = guideSource('late').replace('title:', 'reviewBy: 2020-01-02\ntitle:');
  const { ask } = openDesk({ 'content/amounts/old.md': amount, 'content/guides/late.md': late });
  const guides = { collection: 'guides', slug: 'late', title: '公司拖欠工资怎么办？（late）' };
  expect(await ask(wang, 'workList')).toMatchObject({
    due: [{ ...guides, reviewBy: '2020-01-02' }],
    unverified: [{ collection: 'amounts', slug: 'old', title: '旧标准', count: 1 }],
    expired: [{ slug: 'old', title: '旧标准', until: '2020-01-01' }],
    totals: { due: 1, unverified: 1, expired: 1 },
  });
});
