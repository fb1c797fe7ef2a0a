import { expect, test } from 'vitest';
import { guide, openDesk, people, unpaidWages } from '../open-desk.ts';
import { guideSource, sampleContent } from '../sample-content.ts';

const { wang, zhao, li, chen } = people;
const changed = guideSource('unpaid-wages', '先打12333。');
const hotlines = 'content/settings/hotlines.yml';
const hotlinesSource = sampleContent[hotlines].replace('人社热线', '人社服务热线');

/** A desk where a guide by Wang waits for review. */
async function openSubmitted() {
  const desk = openDesk();
  await desk.save(wang, guide, changed);
  await desk.move(wang, 'pending_review');
  return desk;
}

test('a status is a commit that changes no file, and says who', async () => {
  const { git, move } = await openSubmitted();
  await move(li, 'pending_publish');
  const log = git('log', '-2', '--format=%an%n%B', '--name-only', 'cms/guides/unpaid-wages');
  expect(log).toBe(
    [
      '李审核',
      '审核通过办事维权指南“公司拖欠工资怎么办？”',
      '',
      'Desk-Status: pending_publish',
      'Submitted-by: 王编辑 <wang@example.org>',
      'Reviewed-by: 李审核 <li@example.org>',
      '',
      '王编辑',
      '送审办事维权指南“公司拖欠工资怎么办？”',
      '',
      'Desk-Status: pending_review',
      'Submitted-by: 王编辑 <wang@example.org>',
    ].join('\n'),
  );
});

test('writers submit and take back; they do not approve', async () => {
  const { move, statusOf } = await openSubmitted();
  await expect(move(zhao, 'pending_publish')).rejects.toMatchObject({
    status: 403,
    message: '审核要有“审核”权限，您的权限是“撰写”。请找有这个权限的同事来做。',
  });
  await expect(move(zhao, 'draft')).rejects.toThrow('退回别人的草稿要有“审核”权限');
  await move(wang, 'draft');
  expect(await statusOf()).toBe('draft');
});

test('a reviewer sends back', async () => {
  const { move, statusOf } = await openSubmitted();
  expect((await move(li, 'draft')).message).toBe('已退回，现在是“草稿”。');
  expect(await statusOf()).toBe('draft');
});

test('nothing is approved before it was submitted', async () => {
  const { save, move } = openDesk();
  await save(wang, guide, changed);
  await expect(move(li, 'pending_publish')).rejects.toThrow('还没有送审');
});

test('who changed any file of the draft may not approve it, under whatever name', async () => {
  const { save, move } = await openSubmitted();
  const alsoLi = { ...li, name: '老李', email: 'LI@example.org' };
  await save(alsoLi, guide, guideSource('unpaid-wages', '李改了一个字。'));
  await save(wang, guide, guideSource('unpaid-wages', '王又改回来。'));
  await move(wang, 'pending_review');
  await expect(move(li, 'pending_publish')).rejects.toThrow('您自己写过这份草稿');
  await move(chen, 'pending_publish');
});

test('an approval holds for what was approved: a later save asks for another', async () => {
  const { save, move, publish, statusOf } = await openSubmitted();
  await move(li, 'pending_publish');
  const saved = await save(wang, guide, guideSource('unpaid-wages', '趁没发布再改。'));
  expect(saved).toMatchObject({
    status: 'draft',
    message: '已存入草稿。内容改过了，“待发布”作废，要重新送审。',
  });
  expect(await statusOf()).toBe('draft');
  await expect(publish()).rejects.toThrow('现在是“草稿”，还没有审核通过');
});

test('an approval somebody else wrote into the history is none', async () => {
  const { git, publish } = await openSubmitted();
  const ref = 'refs/heads/cms/guides/unpaid-wages';
  const message = '审核通过\n\nDesk-Status: pending_publish\nReviewed-by: 李审核 <li@example.org>';
  const forged = git('commit-tree', `${ref}^{tree}`, '-p', ref, '-m', message);
  git('update-ref', ref, forged);
  await expect(publish()).rejects.toThrow('没有审核人自己的通过记录');
});

test('publishing is for publishers, of what was approved', async () => {
  const { move, publish } = await openSubmitted();
  await expect(publish()).rejects.toThrow('现在是“待审”，还没有审核通过');
  await move(li, 'pending_publish');
  await expect(publish(li)).rejects.toThrow('发布要有“发布”权限，您的权限是“审核”');
  await publish(chen);
});

test('a kind without a second person may be approved by its writer', async () => {
  const { save, move, publish } = openDesk();
  const entry = { collection: 'glossary', slug: 'wages' };
  const raw = '---\nslug: wages\nterm: 工资\nplain: 干活的报酬。\n---\n';
  await save(chen, 'content/glossary/wages.md', raw, { options: { newEntry: true } });
  await move(chen, 'pending_review', entry);
  await move(chen, 'pending_publish', entry);
  expect((await publish(chen, entry)).message).toBe('已发布。');
});

test('in an office of one person the writer approves, once that is published', async () => {
  const desk = openDesk({ 'content/settings/desk.yml': 'selfApproval: true\n' });
  await desk.save(chen, guide, changed);
  await desk.move(chen, 'pending_review');
  await desk.move(chen, 'pending_publish');
  await desk.publish(chen);
  expect(desk.git('log', '-1', '--format=%(trailers:only)')).toContain('Reviewed-by: 陈发布');
});

test('nobody frees themselves: the desk’s own settings need a second person', async () => {
  const desk = openDesk();
  const entry = { collection: 'settings', slug: 'desk' };
  await desk.save(chen, 'content/settings/desk.yml', 'selfApproval: true\n');
  await desk.move(chen, 'pending_review', entry);
  await expect(desk.move(chen, 'pending_publish', entry)).rejects.toThrow('您自己写过这份草稿');
  await desk.save(chen, guide, changed);
  await desk.move(chen, 'pending_review');
  await expect(desk.move(chen, 'pending_publish')).rejects.toThrow('您自己写过这份草稿');
});

test('settings are for publishers', async () => {
  const { save } = openDesk();
  await expect(save(li, hotlines, hotlinesSource)).rejects.toThrow('修改网站设置要有“发布”权限');
  await save(chen, hotlines, hotlinesSource);
});

test('what the gate finds stops a submission, with the field', async () => {
  const { save, move, statusOf } = openDesk({}, () => []);
  await save(wang, guide, changed.replace('policy: labour-law', 'policy: labor-law'));
  await expect(move(wang, 'pending_review')).rejects.toMatchObject({
    status: 422,
    message: expect.stringContaining('还不能送审，有1处要先改好'),
    details: { findings: [{ level: 'block', field: '依据第1项的法规', path: 'basis.0.policy' }] },
  });
  expect(await statusOf()).toBe('draft');
});

test('what the review blocks is stopped, what it only warns of is not', async () => {
  const finding = {
    level: 'block' as 'block' | 'warn',
    field: '标题',
    path: 'title',
    message: '太长',
    cure: '缩短',
  };
  const desk = openDesk({}, () => [finding]);
  await desk.save(wang, guide, changed);
  await expect(desk.move(wang, 'pending_review')).rejects.toThrow('标题：太长。缩短。');
  finding.level = 'warn';
  await desk.move(wang, 'pending_review');
  await desk.move(li, 'pending_publish');
  finding.level = 'block';
  await expect(desk.publish()).rejects.toThrow('还不能发布');
});

test('a former address that is somebody’s address now is found before publishing', async () => {
  const { save, move } = openDesk({ 'content/guides/late.md': guideSource('late') }, () => []);
  await save(wang, guide, changed.replace('title:', 'formerSlugs:\n  - late\ntitle:'));
  await expect(move(wang, 'pending_review')).rejects.toThrow(
    '“late”已经被content/guides/late.md用了',
  );
});

test('writers give up their own drafts; other people’s words are for publishers', async () => {
  const { save, ask, git } = openDesk();
  await save(wang, guide, changed);
  await expect(ask(zhao, 'deleteUnpublishedEntry', unpaidWages)).rejects.toThrow(
    '放弃王编辑写的草稿要有“发布”权限',
  );
  const tip = git('rev-parse', 'cms/guides/unpaid-wages');
  await ask(wang, 'deleteUnpublishedEntry', unpaidWages);
  expect(await ask(wang, 'unpublishedEntries')).toEqual([]);
  expect(git('for-each-ref', '--format=%(objectname)', 'refs/desk/discarded')).toBe(tip);
});

test('a draft that is not there is a 404, which Decap understands', async () => {
  const { ask } = openDesk();
  await expect(ask(wang, 'unpublishedEntry', unpaidWages)).rejects.toMatchObject({ status: 404 });
});
