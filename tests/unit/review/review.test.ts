import { describe, expect, test } from 'vitest';
import { type Catalogue, makeCatalogue } from '#src/review/catalogue.ts';
import { createReviewer } from '#src/review/create-reviewer.ts';
import { review } from '#src/review/review.ts';

const today = '2026-11-22';

const catalogue: Catalogue = makeCatalogue({
  entries: [
    {
      collection: 'guides',
      slug: 'unpaid-wages',
      data: { title: '欠薪', formerSlugs: ['owed-wages'] },
    },
    { collection: 'guides', slug: 'coming', data: { title: '还没发布' }, draft: true },
    {
      collection: 'policies',
      slug: 'labour-law',
      data: { title: '劳动法', keyPoints: [{ article: '50' }, { point: '没有条号' }] },
    },
    { collection: 'venues', slug: 'park', data: { name: '公园' } },
    { collection: 'pages', slug: 'privacy', data: { title: '隐私' } },
    {
      collection: 'amounts',
      slug: 'minimum-wage',
      data: { name: '最低工资标准', value: '2100', unit: '元/月' },
    },
    { collection: 'amounts', slug: 'leave', data: { name: '产假', value: 98, unit: '天' } },
  ],
  hotlines: { hotlines: [{ id: 'union', name: '工会热线' }] },
  topics: [{ slug: 'gongzi' }],
  desk: { words: [{ word: '点击这里', advice: '说明去哪里', level: 'warn' }] },
  images: ['photo.jpg'],
});

const guide = {
  slug: 'a',
  title: '公司不发工资怎么办？',
  audiences: ['全体职工'],
  topics: ['工资'],
  answer: '先留证据，再打12351。',
  steps: [{ title: '留证据' }],
  basis: [{ policy: 'labour-law', articles: ['50'] }],
  reviewedOn: '2026-06-01',
  reviewer: '工会法律工作者',
  reviewBy: '2027-06-01',
};

const policy = {
  slug: 'p',
  title: '某规定',
  level: '规范性文件',
  region: '沈阳',
  issuer: '某机关',
  effective: '2020-01-01',
  statusCheck: 'text',
  checkedOn: '2026-01-01',
  topics: ['工资'],
  summary: '一句话。',
  sources: [{ title: '原文', url: 'https://www.gov.cn/a' }],
};

const venue = {
  slug: 'v',
  name: '某驿站',
  kind: 'rest-room',
  status: 'open',
  district: '沈河区',
  verifiedOn: '2026-11-01',
  sources: [{ title: '现场', url: 'https://www.gov.cn/a' }],
};

const findIn = (collection: string, data: object, body = '', slug?: string) =>
  review(
    collection,
    slug ?? ('slug' in data ? String(data.slug) : ''),
    { data, body },
    { today, catalogue },
  ).map(({ level, path, message }) => `${level} ${path} ${message}`);
const inGuide = (more: object, body = '') => findIn('guides', { ...guide, ...more }, body);
const inPolicy = (more: object) => findIn('policies', { ...policy, ...more });

describe('review', () => {
  test('has nothing to say of entries that are in order', () => {
    expect(inGuide({})).toEqual([]);
    expect(inPolicy({})).toEqual([]);
    expect(findIn('venues', venue)).toEqual([]);
  });

  test('gives each finding a field in words and a cure', () => {
    const [finding] = review(
      'guides',
      'a',
      { data: { ...guide, steps: [{ title: '留证据' }, { title: '打13812345678' }] }, body: '' },
      { today, catalogue },
    );
    expect(finding).toEqual({
      level: 'block',
      field: '怎么办第2项的做什么',
      path: 'steps.1.title',
      message: '“13812345678”像是手机号',
      cure: '换成单位的座机或热线；私人号码不能公开',
    });
  });

  test('what the schema refuses is listed, with the row as the form counts it', () => {
    const steps = [{ title: '留证据' }, { title: '' }, { title: '', text: '怎么做' }];
    expect(inGuide({ steps })).toEqual(['block steps.2.title 必填，但没有填']);
    expect(inGuide({ title: '' })).toEqual(['block title 必填，但没有填']);
  });

  test('says each fault once, and what blocks before what warns', () => {
    const found = inGuide({ title: '长'.repeat(41), answer: '点击这里' });
    expect(found).toEqual(['block title 有41个字，最多40个字', 'warn answer 有“点击这里”']);
  });
});

describe('pictures', () => {
  const photo = { image: 'photo.jpg', alt: '窗口', credit: '甲', licence: '乙' };
  const inVenue = (more: object) => findIn('venues', { ...venue, photos: [{ ...photo, ...more }] });

  test('a picture without words blocks, in a field and in the body', () => {
    expect(inVenue({})).toEqual([]);
    expect(inVenue({ alt: '' })).toEqual(['block photos.0.alt 图片没有替代文字']);
    expect(inGuide({}, '![](/b.jpg)')).toEqual(['block body 图片没有替代文字']);
  });

  test('words that say nothing are warned of', () => {
    expect(inVenue({ alt: '照片1' })).toEqual([
      'warn photos.0.alt 替代文字“照片1”没有说出图里是什么',
    ]);
    expect(inGuide({}, '![IMG_1.jpg](/b.jpg)')[0]).toContain('没有说出图里是什么');
  });

  test('a picture that is not there blocks', () => {
    expect(inVenue({ image: 'gone.jpg' })).toEqual([
      'block photos.0.image “gone.jpg”在图片库里找不到',
    ]);
  });
});

describe('relations', () => {
  test('what is not there blocks, what is still a draft is warned of', () => {
    expect(inGuide({ where: [{ name: '甲', venue: 'prak', hotline: 'uniom' }] })).toEqual([
      'block where.0.hotline “uniom”在热线电话里找不到',
      'block where.0.venue “prak”在职工场所里找不到',
    ]);
    const common = [{ label: '甲', guide: 'coming' }];
    const settings = review(
      'settings',
      'site',
      { data: { common }, body: '' },
      { today, catalogue },
    );
    expect(settings.find(({ path }) => path === 'common.0.guide')).toMatchObject({
      level: 'warn',
      message: '“还没发布”还是草稿，没有发布',
    });
  });

  test('an article must be among the key points of the policy', () => {
    expect(inGuide({ basis: [{ policy: 'labour-law', articles: ['50', '51'] }] })).toEqual([
      'block basis.0.articles.1 那部法规的要点里没有第51条',
    ]);
  });

  test('an entry does not point to itself', () => {
    expect(inPolicy({ slug: 'labour-law', replacedBy: 'labour-law' })).toContain(
      'warn replacedBy 指向了自己',
    );
  });

  test('an address stays, and is not taken by another entry', () => {
    expect(findIn('guides', guide, '', 'b')).toEqual([
      'block slug 从“b”改成了“a”，网址名保存以后不能改',
    ]);
    expect(findIn('guides', { ...guide, slug: 'unpaid-wages' }, '', '')).toEqual([
      'block slug “unpaid-wages”已经是“欠薪”的网址名',
    ]);
    expect(inGuide({ formerSlugs: ['owed-wages'] })).toEqual([
      'block formerSlugs.0 “owed-wages”是“欠薪”的网址',
    ]);
  });
});

describe('links', () => {
  test.each([
    '[甲](/guides/unpaid-wages/)',
    '[甲](/guides/owed-wages/#steps)',
    '[甲](../unpaid-wages/)',
    '[甲](/privacy/) [乙](/data/venues.csv) [丙](/topics/gongzi/) [丁](/venues/district/heping/)',
    '[甲](tel:12351) [乙](mailto:a@b.cn) [丙](#steps) [丁](https://www.gov.cn/)',
  ])('leads somewhere: %s', (body) => {
    expect(inGuide({}, body)).toEqual([]);
  });

  test.each([
    ['[甲](/guides/none/)', '/guides/none/'],
    ['[甲](../none/)', '../none/'],
    ['[甲](/topics/none/)', '/topics/none/'],
    ['[甲](/none/)', '/none/'],
  ])('leads nowhere: %s', (body, href) => {
    expect(inGuide({}, body)).toEqual([`block body 链接“${href}”在本站找不到`]);
  });

  test('addresses of ours in plain text are looked up, too', () => {
    expect(inGuide({ caution: '见/guides/none/。' })).toEqual([
      'block caution 链接“/guides/none/”在本站找不到',
    ]);
    expect(inGuide({ caution: '见https://www.gov.cn/guides/none/。' })).toEqual([]);
  });

  test('scripts block, unencrypted addresses and drafts are warned of', () => {
    expect(inGuide({}, '[甲](javascript:alert(1))')[0]).toMatch(/^block body 链接里有网页代码/);
    expect(inGuide({ caution: '见http://a.cn/b' })).toEqual([
      'warn caution “http://a.cn/b”没有加密，容易被冒充',
    ]);
    expect(inGuide({}, '[甲](/guides/coming/)')).toEqual([
      'warn body 链接“/guides/coming/”指向的内容还是草稿',
    ]);
  });

  test('Markdown where only text is shown is warned of', () => {
    expect(inGuide({ caution: '见[甲](https://a.cn)' })).toEqual([
      'warn caution “[甲](https://a.cn)”会原样印在页面上',
    ]);
  });
});

describe('length', () => {
  test('warns where a text is longer than reads well', () => {
    expect(inGuide({ steps: [{ title: '字'.repeat(14) }] })).toEqual([]);
    expect(inGuide({ steps: [{ title: '字'.repeat(15) }] })).toEqual([
      'warn steps.0.title 有15个字，有点长',
    ]);
    expect(inPolicy({ summary: '字'.repeat(101) })).toEqual(['warn summary 有101个字，有点长']);
    expect(inPolicy({ summary: '字'.repeat(121) })).toEqual([
      'block summary 有121个字，最多120个字',
    ]);
  });
});

describe('policies', () => {
  test('without a day on which they come into force are warned of', () => {
    expect(inPolicy({ effective: undefined })).toEqual(['warn effective 没有写']);
  });

  test('that claim to have been compared must say when', () => {
    expect(inPolicy({ checkedOn: undefined })).toEqual([
      'block checkedOn 现行状态写着“已对照正式文本”，却没有核对日期',
    ]);
    expect(inPolicy({ checkedOn: undefined, statusCheck: 'one-source' })).toEqual([]);
    expect(inPolicy({ checkedOn: '2026-11-23' })).toEqual(['block checkedOn 还没有到这一天']);
  });

  test('do not end before they begin', () => {
    expect(inPolicy({ expires: '2019' })).toEqual(['block expires 早于施行日期']);
    expect(inPolicy({ expires: '2020' })).toEqual([]);
    expect(inPolicy({ promulgated: '2020-02' })).toEqual(['warn effective 早于公布日期']);
  });

  test('that were changed after the comparison are warned of', () => {
    const revisions = [{ date: '2026-03-01', note: '修正' }];
    expect(inPolicy({ revisions })).toEqual(['warn checkedOn 修改以后，要点还没有重新核对']);
  });
});

describe('upkeep', () => {
  test('a guide past its review day, or that no lawyer has seen, is warned of', () => {
    expect(inGuide({ reviewBy: today })).toEqual(['warn reviewBy 2026年11月22日已经到了']);
    expect(inGuide({ reviewBy: undefined })).toEqual(['warn reviewBy 没有写']);
    expect(inGuide({ reviewer: undefined })).toEqual(['warn reviewer 没有写复核人']);
    expect(inGuide({ reviewedOn: undefined })).toEqual(['warn reviewedOn 还没有经法律工作者复核']);
  });

  test('unverified facts, sources without address and amounts that are over are warned of', () => {
    expect(inPolicy({ statusCheck: 'unverified' })).toEqual(['warn statusCheck 标着“待核实”']);
    const sources = [{ title: '甲' }, { title: '乙', url: 'https://a.cn' }, { title: '丙' }];
    expect(inPolicy({ sources })).toEqual(['warn sources.0.url 有2条来源没有网址']);
    const amount = {
      slug: 'm',
      name: '标准',
      region: '沈阳',
      value: 1,
      unit: '元',
      until: '2026-11-21',
      source: '文件',
      check: 'text',
    };
    expect(findIn('amounts', amount)).toEqual([
      'warn until 这个标准到2026年11月21日为止，已经过了',
    ]);
  });

  test('a place outside its district blocks', () => {
    const location = { lng: 121.6, lat: 38.9, datum: 'wgs84', precision: 10, method: 'map' };
    expect(findIn('venues', { ...venue, location })).toContain(
      'block location 经度121.6、纬度38.9不在沈河区一带',
    );
  });
});

describe('wording', () => {
  test('words from the list come with their level, the list itself is left alone', () => {
    expect(inGuide({ caution: '请点击这里。' })).toEqual(['warn caution 有“点击这里”']);
    const words = [{ word: '点击这里', advice: '说明去哪里', level: 'block' }];
    expect(findIn('settings', { words }, '', 'desk')).toEqual([]);
  });

  test('sums of money that have an entry of their own are not repeated in guides', () => {
    expect(inGuide({ caution: '每月2,100元。' })).toEqual([
      'warn caution “2100元”和“最低工资标准”的数字一样',
    ]);
    expect(inGuide({ caution: '12100元、98元、产假98天' })).toEqual([]);
  });
});

describe('createReviewer', () => {
  const reviewer = createReviewer(() => today);

  test('judges a file as it is written', () => {
    const raw = `---\nslug: a\ntitle: 打13812345678\n---\n`;
    const paths = reviewer('guides', 'a', raw, catalogue).map(({ path }) => path);
    expect(paths).toContain('title');
    expect(paths).toContain('steps');
  });

  test('a file that cannot be read is one blocking finding', () => {
    expect(reviewer('guides', 'a', '---\na: [\n---\n', catalogue)).toMatchObject([
      { level: 'block', path: '' },
    ]);
  });

  test('settings are judged by their own rules', () => {
    const raw = '- id: union\n  name: 工会\n  number: abc\n  for: 问事\n';
    expect(reviewer('settings', 'hotlines', raw, catalogue)).toMatchObject([
      { level: 'block', path: 'hotlines.0.number', field: '热线第1项的号码' },
    ]);
  });

  test('what has no collection is refused', () => {
    expect(() => reviewer('none', 'a', '---\n---\n', catalogue)).toThrow('none');
  });
});
