import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deskOver, guide, openDesk, people, png, unpaidWages } from '../open-desk.ts';
import { guideSource, sampleContent } from '../sample-content.ts';
import { createRepository } from '../scratch-repository.ts';

const { wang, zhao, li, chen } = people;
const changed = guideSource('unpaid-wages', '先打12333。');
const policy = 'content/policies/labour-law.md';

/** A desk with a guide by Wang and Zhao that Li has approved. */
async function openApproved() {
  const desk = openDesk();
  await desk.save(wang, guide, guideSource('unpaid-wages', '初稿。'));
  await desk.save(zhao, guide, changed);
  await desk.move(zhao, 'pending_review');
  await desk.move(li, 'pending_publish');
  return desk;
}

test('publishing is a merge by the publisher that records who wrote and who approved', async () => {
  const { git, publish } = await openApproved();
  const [main, tip] = [git('rev-parse', 'main'), git('rev-parse', 'cms/guides/unpaid-wages')];
  await publish();
  expect(git('log', '-1', '--format=%P')).toBe(`${main} ${tip}`);
  expect(git('log', '-1', '--format=%an <%ae>%n%B')).toBe(
    [
      '陈发布 <chen@example.org>',
      '发布办事维权指南“公司拖欠工资怎么办？”',
      '',
      `文件：${guide}`,
      '',
      'Written-by: 王编辑 <wang@example.org>',
      'Written-by: 赵编辑 <zhao@example.org>',
      'Reviewed-by: 李审核 <li@example.org>',
      'Published-by: 陈发布 <chen@example.org>',
    ].join('\n'),
  );
  expect(git('show', `HEAD:${guide}`)).toBe(changed.trim());
  expect(git('fsck', '--strict', '--no-dangling')).toBe('');
});

test('the draft is gone afterwards, and clean files of the work tree follow', async () => {
  const { git, read, publish, ask, onSaved } = await openApproved();
  await publish();
  expect(await ask(wang, 'unpublishedEntries')).toEqual([]);
  expect(git('for-each-ref', 'refs/heads/cms')).toBe('');
  expect(read(guide)).toBe(changed);
  expect(git('status', '--short')).toBe('');
  expect(onSaved).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ left: [] }),
    '发布办事维权指南“公司拖欠工资怎么办？”',
  );
});

test('modified, staged and untracked files stay as they are, and the publisher is told', async () => {
  const { git, write, read, publish } = await openApproved();
  write(guide, '手改\n');
  write('content/policies/new.md', '没加进来\n');
  write('src/staged.ts', '1\n');
  git('add', 'src/staged.ts');
  expect(await publish()).toMatchObject({
    left: [guide],
    message: expect.stringContaining('没有动它'),
  });
  expect(read(guide)).toBe('手改\n');
  expect(read('content/policies/new.md')).toBe('没加进来\n');
  expect(git('diff', '--cached', '--name-only', '--', 'src')).toBe('src/staged.ts');
});

test('what others published meanwhile stays, unless it is the same file', async () => {
  const { git, publish, write } = await openApproved();
  write(policy, sampleContent[policy].replace('基本权利', '各项权利'));
  git('commit', '-qam', '别的文件');
  await publish();
  expect(git('show', `HEAD:${policy}`)).toContain('各项权利');
  expect(git('show', `HEAD:${guide}`)).toBe(changed.trim());
});

test('when somebody published the same file meanwhile, nothing is published and both are shown', async () => {
  const { git, publish, write, statusOf } = await openApproved();
  write(guide, guideSource('unpaid-wages', '直接改的。'));
  git('commit', '-qam', '同一个文件');
  const main = git('rev-parse', 'main');
  await expect(publish()).rejects.toMatchObject({
    status: 409,
    details: {
      conflict: {
        path: guide,
        base: guideSource('unpaid-wages'),
        theirs: guideSource('unpaid-wages', '直接改的。'),
        by: '王编辑',
      },
    },
  });
  expect(git('rev-parse', 'main')).toBe(main);
  expect(await statusOf()).toBe('pending_publish');
});

test('a draft and its picture are published together', async () => {
  const { git, save, move, publish, root } = openDesk();
  const assets = [{ path: 'content/images/photo.png', content: png, encoding: 'base64' }];
  await save(wang, guide, changed, { assets });
  await move(wang, 'pending_review');
  await move(li, 'pending_publish');
  await publish();
  expect(git('diff', '--name-only', 'HEAD^', 'HEAD').split('\n')).toEqual([
    guide,
    'content/images/photo.png',
  ]);
  expect(existsSync(join(root, 'content/images/photo.png'))).toBe(true);
});

test('hooks and watchers of the repository do not run', async () => {
  const { git, publish, root, write } = await openApproved();
  for (const hook of ['reference-transaction', 'pre-commit', 'commit-msg', 'post-merge']) {
    write(`.git/hooks/${hook}`, '#!/bin/sh\ntouch hook-ran\nexit 1\n');
    chmodSync(join(root, '.git/hooks', hook), 0o755);
  }
  git('config', 'core.fsmonitor', 'touch fsmonitor-ran');
  await publish();
  expect(['hook-ran', 'fsmonitor-ran'].filter((file) => existsSync(join(root, file)))).toEqual([]);
});

test('a stale index.lock stops no publication', async () => {
  const { git, publish, read, root } = await openApproved();
  writeFileSync(join(root, '.git/index.lock'), '');
  await publish();
  expect(read(guide)).toBe(changed);
  expect(git('show', `HEAD:${guide}`)).toBe(changed.trim());
});

test('with a single commit checked out, publishing says what to do', async () => {
  const { git, publish } = await openApproved();
  git('checkout', '-q', '--detach');
  await expect(publish()).rejects.toThrow('git switch main');
});

test('of two publications at once one lands, the other hears that it is done', async () => {
  const { root, git, publish } = await openApproved();
  const results = await Promise.allSettled([publish(), deskOver(root).publish(chen)]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(git('rev-list', '--count', '--first-parent', 'HEAD')).toBe('2');
});

test('a save that comes between is not published unseen', async () => {
  const { root, git, publish } = await openApproved();
  const other = deskOver(root);
  const [published, saved] = await Promise.allSettled([
    publish(),
    other.save(wang, guide, guideSource('unpaid-wages', '没人看过。')),
  ]);
  expect(git('show', `HEAD:${guide}`)).not.toContain('没人看过');
  const outcome = published.status === 'fulfilled' ? 'published' : 'refused';
  const kept = git('log', '--all', '--format=%H', '-S', '没人看过。', '--', guide) !== '';
  expect({ outcome, kept }).toEqual({ outcome, kept: saved.status === 'fulfilled' });
});

test('a published draft whose branch was left behind is tidied up', async () => {
  const { git, publish, ask, save } = await openApproved();
  const tip = git('rev-parse', 'cms/guides/unpaid-wages');
  await publish();
  git('update-ref', 'refs/heads/cms/guides/unpaid-wages', tip);
  await save(wang, guide, guideSource('unpaid-wages', '新的一稿。'));
  expect(git('rev-parse', 'cms/guides/unpaid-wages^')).toBe(git('rev-parse', 'main'));
  git('update-ref', 'refs/heads/cms/guides/unpaid-wages', tip);
  expect(await ask(wang, 'unpublishedEntries')).toEqual([]);
  expect(git('for-each-ref', 'refs/heads/cms')).toBe('');
});

test('a draft can be pushed and gone on with elsewhere, with its writers and its status', async () => {
  const { git, root } = await openApproved();
  const bare = createRepository({ a: '1' });
  bare.git('config', 'receive.denyCurrentBranch', 'ignore');
  git('push', '-qf', bare.root, 'main', 'refs/heads/cms/*:refs/heads/cms/*');
  const clone = createRepository({ a: '1' });
  clone.git('fetch', '-q', bare.root, 'main', '+refs/heads/cms/*:refs/heads/cms/*');
  clone.git('reset', '-q', '--hard', 'FETCH_HEAD');
  const there = deskOver(clone.root);
  expect(await there.statusOf()).toBe('pending_publish');
  await expect(there.ask(wang, 'unpublishedEntry', unpaidWages)).resolves.toMatchObject({
    writers: [
      { name: '王编辑', email: 'wang@example.org' },
      { name: '赵编辑', email: 'zhao@example.org' },
    ],
    reviewedBy: { name: '李审核' },
  });
  await there.save(zhao, guide, guideSource('unpaid-wages', '在别处接着写。'));
  clone.git('push', '-q', root, 'refs/heads/cms/*:refs/heads/cms/*');
  expect(await deskOver(root).statusOf()).toBe('draft');
});
