import { expect, test } from 'vitest';
import { guide, openDesk, people, unpaidWages } from '../open-desk.ts';
import { guideSource } from '../sample-content.ts';

const { wang, li } = people;

const words = {
  'content/settings/desk.yml': `words:
  - word: 包赢
    advice: 不作保证，写“可以主张”
    level: block
  - word: 点击这里
    advice: 写明链接去哪里
    level: warn
`,
};

const withBody = (body: string) => guideSource('unpaid-wages').replace('正文。', body);
const withFormerSlug = (former: string) =>
  guideSource('unpaid-wages').replace('title:', `formerSlugs:\n  - ${former}\ntitle:`);

test.each([
  ['a private phone number', guideSource('unpaid-wages', '打13812345678找老王。'), 'answer'],
  ['an identity number', withBody('张某，210102199003075170。'), 'body'],
  ['a dead link', withBody('见[年假](/guides/no-such-guide/)。'), 'body'],
  ['a blocked word', guideSource('unpaid-wages', '照这样做包赢。'), 'answer'],
  ['the present address of another guide', withFormerSlug('late'), 'formerSlugs.0'],
  ['the former address of another guide', withFormerSlug('once'), 'formerSlugs.0'],
])('%s is not sent to review, and the answer says where it stands', async (_, raw, path) => {
  const { save, move, statusOf } = openDesk({
    ...words,
    'content/guides/late.md': guideSource('late').replace('title:', 'formerSlugs: [once]\ntitle:'),
  });
  await save(wang, guide, raw);
  await expect(move(wang, 'pending_review')).rejects.toMatchObject({
    status: 422,
    message: expect.stringContaining('还不能送审，有1处要先改好'),
    details: {
      findings: expect.arrayContaining([expect.objectContaining({ level: 'block', path })]),
    },
  });
  expect(await statusOf()).toBe('draft');
});

test('what is only warned of goes all the way, and the form is told', async () => {
  const { ask, save, move, publish, git } = openDesk(words);
  const raw = guideSource('unpaid-wages', '先留证据，再点击这里。');
  await save(wang, guide, raw);
  const { findings } = await ask<{ findings: object[] }>(wang, 'check', { ...unpaidWages, raw });
  expect(findings).toContainEqual({
    level: 'warn',
    field: '先说结论',
    path: 'answer',
    message: '有“点击这里”',
    cure: '写明链接去哪里',
  });
  await move(wang, 'pending_review');
  await move(li, 'pending_publish');
  await publish();
  expect(git('show', `HEAD:${guide}`)).toContain('再点击这里');
});

test('a word that is put on the list meanwhile stops the publication', async () => {
  const desk = openDesk();
  await desk.save(wang, guide, guideSource('unpaid-wages', '照这样做包赢。'));
  await desk.move(wang, 'pending_review');
  await desk.move(li, 'pending_publish');
  desk.write('content/settings/desk.yml', words['content/settings/desk.yml']);
  desk.git('add', 'content/settings/desk.yml');
  desk.git('commit', '-qm', '加词');
  await expect(desk.publish()).rejects.toThrow('还不能发布，有1处要先改好');
});
