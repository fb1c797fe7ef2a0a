import { expect, test } from 'vitest';
import { indexFile } from '#src/desk/content-index.ts';
import { findCare } from '#src/desk/history/work-list.ts';
import { guide, openDesk, people, unpaidWages } from '../open-desk.ts';
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

test('finds what is past its review date, unverified or out of date on a day', () => {
  const amount = (slug: string, until: string) =>
    `---\nslug: ${slug}\nname: 标准${slug}\nregion: 沈阳\nunit: 元\nuntil: ${until}\nsource: 文件\ncheck: unverified\n---\n`;
  const late = guideSource('late').replace('title:', 'reviewBy: 2026-11-21\ntitle:');
  const due = guideSource('due').replace('title:', 'reviewBy: 2026-11-22\ntitle:');
  const sources = {
    'content/amounts/a.md': amount('a', '2026-11-21'),
    'content/amounts/b.md': amount('b', '2026-11-22'),
    'content/guides/late.md': late,
    'content/guides/due.md': due,
  };
  const files = new Map(
    Object.entries(sources).map(([path, source]) => [path, indexFile(path, source, '')]),
  );
  expect(findCare(files, '2026-11-22')).toEqual({
    due: [
      { collection: 'guides', slug: 'late', title: '公司拖欠工资怎么办？', reviewBy: '2026-11-21' },
    ],
    unverified: ['a', 'b'].map((slug) => ({
      collection: 'amounts',
      slug,
      title: `标准${slug}`,
      count: 1,
    })),
    expired: [{ slug: 'a', title: '标准a', until: '2026-11-21' }],
  });
});
