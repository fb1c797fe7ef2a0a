import { afterEach, expect, test } from 'vitest';
import { getNameIndex } from '#src/data/name-index.ts';
import { emptyStore, fill } from './content-store.ts';

afterEach(emptyStore);

test('names stand by their first letter and then by pinyin, whatever they name', async () => {
  fill('guides', { slug: 'injury', title: '工伤怎么认定？' });
  fill('policies', { slug: 'law', title: '中华人民共和国工会法', shortTitle: '《工会法》' });
  fill('glossary', { slug: 'ankangbei', term: '安康杯' });
  fill('venues', { slug: 'park', name: '百鸟公园' });
  expect(await getNameIndex()).toEqual([
    {
      letter: 'A',
      id: 'letter-A',
      names: [{ name: '安康杯', href: '/glossary/#ankangbei', kind: '名词' }],
    },
    {
      letter: 'B',
      id: 'letter-B',
      names: [{ name: '百鸟公园', href: '/venues/park/', kind: '阵地' }],
    },
    {
      letter: 'G',
      id: 'letter-G',
      names: [
        { name: '《工会法》', href: '/policies/law/', kind: '法规' },
        { name: '工伤怎么认定？', href: '/guides/injury/', kind: '指南' },
      ],
    },
  ]);
});

test('names that begin with a number stand at the end; Latin letters stand for themselves', async () => {
  fill('guides', { slug: 'n', title: '12351能管什么？' }, { slug: 'e', title: 'e工会是什么？' });
  const letters = (await getNameIndex()).map(({ letter, id }) => [letter, id]);
  expect(letters).toEqual([
    ['E', 'letter-E'],
    ['数字', 'letter-0'],
  ]);
});
