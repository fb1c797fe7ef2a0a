import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  getBasis,
  getGuideAmounts,
  getGuides,
  getPlaces,
  getRelatedGuides,
} from '#src/data/guides.ts';
import { site } from '#src/site.ts';
import { emptyStore, fill, fillSettings, makeEntry } from './content-store.ts';

beforeEach(() => vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2026, 10, 22) / 1000)));
afterEach(() => {
  vi.unstubAllEnvs();
  emptyStore();
});

test('guides stand in the order of the home page, then by title', async () => {
  const [first = '', second = ''] = site.situations ?? [];
  fill(
    'guides',
    { slug: 'z', title: '阿' },
    { slug: second, title: '乙' },
    { slug: first, title: '丙' },
  );
  expect((await getGuides()).map(({ id }) => id)).toEqual([first, second, 'z']);
});

describe('the basis of a guide', () => {
  const keyPoints = [
    { article: '50', point: '按月支付。', check: 'text' as const },
    { article: '50', point: '不得克扣。', check: 'text' as const },
  ];

  test('links each article to its point, and says whether the law is in force', async () => {
    fill('policies', {
      slug: 'law',
      title: '中华人民共和国劳动法',
      shortTitle: '劳动法',
      keyPoints,
      statusCheck: 'text',
    });
    const guide = makeEntry('guides', { slug: 'a', basis: [{ policy: 'law', articles: ['50'] }] });
    expect(await getBasis(guide)).toEqual([
      {
        href: '/policies/law/',
        title: '劳动法',
        status: 'in-force',
        articles: [{ label: '第50条', href: '/policies/law/#article-50', point: '按月支付。' }],
      },
    ]);
  });

  test('leaves out a law that is not published yet', async () => {
    fill('policies', { slug: 'law', title: '法', published: '2027-01-01' });
    const guide = makeEntry('guides', { slug: 'a', basis: [{ policy: 'law' }] });
    expect(await getBasis(guide)).toEqual([]);
  });
});

test('a place to go has its own number before the hotline’s, and a link where it is a venue', async () => {
  fillSettings('hotlines', { hotlines: [{ id: 'union', number: '12351' }] });
  fill('venues', { slug: 'park', name: '公园' });
  const where = [
    { name: '工会', hotline: 'union', venue: 'park' },
    { name: '仲裁委', hotline: 'union', phone: '024-1' },
    { name: '别处', venue: 'nowhere' },
  ];
  expect(await getPlaces(makeEntry('guides', { slug: 'a', where }))).toMatchObject([
    { number: '12351', venue: { href: '/venues/park/', name: '公园' } },
    { number: '024-1', venue: undefined },
    { number: undefined, venue: undefined },
  ]);
});

test('amounts come with their warnings', async () => {
  fill('amounts', {
    slug: 'wage',
    name: '最低工资',
    value: 2100,
    unit: '元/月',
    check: 'unverified',
  });
  const [amount] = await getGuideAmounts(
    makeEntry('guides', { slug: 'a', amounts: ['wage', 'gone'] }),
  );
  expect(amount).toMatchObject({ value: '2100元/月', warning: expect.stringContaining('待核实') });
});

test('related guides share most subjects first and never name the guide itself', async () => {
  fill(
    'guides',
    { slug: 'a', title: '甲', topics: ['工资', '女职工'] },
    { slug: 'one', title: '乙', topics: ['工资'] },
    { slug: 'two', title: '丙', topics: ['女职工', '工资'] },
    { slug: 'none', title: '丁', topics: ['工会组织'] },
  );
  const guide = makeEntry('guides', { slug: 'a', topics: ['工资', '女职工'] });
  expect((await getRelatedGuides(guide)).map(({ id }) => id)).toEqual(['two', 'one']);
});
