import { describe, expect, test } from 'vitest';
import { readContent } from '#src/gate/read-content.ts';
import { change, judge, sampleContent, writeContent } from './sample-content.ts';

const guide = 'content/guides/unpaid-wages.md';
const policy = 'content/policies/labour-law.md';
const venue = 'content/venues/labour-park.md';
const worker = 'content/model-workers/ma-hengchang.md';

test('finds nothing wrong with content that is in order', () => {
  expect(judge({})).toEqual([]);
});

test('reads every entry, setting and picture', () => {
  const root = writeContent({ 'content/images/ma-hengchang.jpg': 'x' });
  const { content } = readContent(root);
  expect(content.entries.guides.map(({ slug }) => slug)).toEqual(['unpaid-wages']);
  expect(content.settings.hotlines?.hotlines[0]?.number).toBe('12351');
  expect([...content.images]).toEqual(['ma-hengchang.jpg']);
});

describe('one broken file gives one message with file, field, cause and cure', () => {
  test('an unknown key: names the nearest', () => {
    expect(judge(change(guide, 'answer: 先', 'anwser: 先'))).toEqual([
      `${guide}：“anwser”：没有这个字段。是不是想写“answer”（先说结论）。`,
    ]);
  });

  test('an unknown key inside a group: names the nearest there', () => {
    expect(judge(change(guide, '    hotline: union', '    hotlin: union'))).toEqual([
      `${guide}：去哪里办第1项（where.0）里的“hotlin”：没有这个字段。是不是想写“hotline”（热线）。`,
    ]);
  });

  test('a required field that is missing', () => {
    expect(judge(change(policy, 'issuer: 全国人民代表大会常务委员会\n', ''))).toEqual([
      `${policy}：制定机关（issuer）：必填，但没有填。把它补上。`,
    ]);
  });

  test('a value that is not on the list: names the nearest and all', () => {
    expect(judge(change(worker, 'industry: 机械制造', 'industry: 机械制造业'))).toEqual([
      `${worker}：行业（industry）：“机械制造业”不在可选的值里。是不是“机械制造”；可选：机械制造、航空航天、装备与电气、冶金化工、轻工纺织、建筑交通、商贸服务、文教卫生、科研、农林、公共管理、其他。`,
    ]);
  });

  test('a label written in place of its value: names the value', () => {
    expect(judge(change(venue, 'status: unknown', 'status: 开放'))).toEqual([
      expect.stringMatching(/状态（status）：“开放”不在可选的值里。是不是“open”/),
    ]);
  });

  test('a day that does not exist', () => {
    expect(judge(change('content/pages/about.md', '2026-11-22', '2026-02-30'))).toEqual([
      'content/pages/about.md：更新日期（updated）：填的是“2026-02-30”。要写成“年-月-日”的真实日期，例如 2026-05-01。',
    ]);
  });

  test('a reference that leads nowhere: names the nearest entry', () => {
    expect(judge(change(guide, 'policy: labour-law', 'policy: labor-law'))).toEqual([
      `${guide}：依据第1项的法规（basis.0.policy）：指向的“labor-law”在content/policies/里找不到。是不是“labour-law”。`,
    ]);
  });

  test('an article that the law’s points do not have: names those they have', () => {
    expect(judge(change(guide, 'articles: [50]', 'articles: [50, 51]'))).toEqual([
      `${guide}：依据第1项的条号（basis.0.articles）：法规“labour-law”的要点里没有第51条。已有的条号：50；或先给那部法规补上这一条。`,
    ]);
  });

  test('a picture that is not there', () => {
    const portrait = 'portrait:\n  image: ma.jpg\n  alt: 马恒昌\n  credit: 馆藏\n  licence: 许可\n';
    expect(judge(change(worker, 'publicBasis:', `${portrait}publicBasis:`))).toEqual([
      `${worker}：照片的图片文件（portrait.image）：指向的“ma.jpg”在content/images/里找不到。先建好对方，或去掉这一项。`,
    ]);
  });

  test('a copied file that kept its slug', () => {
    expect(judge({ 'content/policies/copy.md': sampleContent[policy] })).toEqual([
      'content/policies/copy.md：网址名（slug）：“labour-law”已经被content/policies/labour-law.md用了。给其中一个换一个网址名；如果是复制出来的，删去多余的文件。',
    ]);
  });

  test('a former slug that another entry has now', () => {
    const other = sampleContent[policy]
      .replaceAll('labour-law', 'wage-law')
      .replace(/^title: .*$/m, 'title: 另一部法');
    expect(
      judge({
        'content/policies/wage-law.md': other.replace(
          'title:',
          'formerSlugs: [labour-law]\ntitle:',
        ),
      }),
    ).toEqual([
      'content/policies/wage-law.md：旧网址名第1项（formerSlugs.0）：“labour-law”已经被content/policies/labour-law.md用了。从旧网址名里去掉这一项。',
    ]);
  });

  test('a slug that is not the file’s name', () => {
    expect(judge(change('content/glossary/ruhui.md', 'slug: ruhui', 'slug: jiaru'))).toEqual([
      'content/glossary/ruhui.md：网址名（slug）：“jiaru”和文件名“ruhui.md”不一样。把文件改名为“jiaru.md”，或把网址名改回“ruhui”。',
    ]);
  });

  test('YAML that cannot be read: names the line', () => {
    expect(
      judge(change(worker, 'summary: 马恒昌小组的带头人。', 'summary: "没有关上的引号')),
    ).toEqual([
      expect.stringMatching(
        /^content\/model-workers\/ma-hengchang\.md 第\d+行：资料区.+（YAML：\w+）。/,
      ),
    ]);
  });

  test('a key written twice: names the line', () => {
    expect(judge(change(worker, 'name: 马恒昌', 'name: 马恒昌\nname: 马恒昌'))).toEqual([
      `${worker} 第4行：资料区同一个字段写了两遍（YAML：DUPLICATE_KEY）。留下一个，删去另一个。`,
    ]);
  });

  test('broken YAML in settings: names the line', () => {
    expect(judge(change('content/settings/map.yml', 'zoom: 11', 'zoom: [11'))).toEqual([
      expect.stringMatching(/^content\/settings\/map\.yml 第\d+行：/),
    ]);
  });

  test('coordinates outside the district', () => {
    expect(judge(change(venue, 'lng: 123.35', 'lng: 122.0'))).toEqual([
      `${venue}：坐标（location）：经度122、纬度41.79不在铁西区一带。核对坐标、坐标系和区县市；沈阳的经度在122.4到123.9之间，纬度在41.1到43.1之间。`,
    ]);
  });

  test('longitude and latitude the wrong way round: says so', () => {
    const swapped = sampleContent[venue]
      .replace('lng: 123.35', 'lng: 41.79')
      .replace('lat: 41.79', 'lat: 123.35');
    expect(judge({ [venue]: swapped })).toEqual([
      `${venue}：坐标（location）：经度41.79、纬度123.35不在铁西区一带。经度和纬度写反了，对调即可。`,
    ]);
  });

  test('an empty body where one is needed', () => {
    expect(judge(change(worker, '他带着小组开展劳动竞赛。\n', '\n'))).toEqual([
      `${worker}：正文：是空的。在资料区的第二个“---”下面写正文。`,
    ]);
  });

  test('HTML in the body: names the line', () => {
    const withHtml = '他带着小组<b>开展</b>劳动竞赛。';
    expect(judge(change(worker, '他带着小组开展劳动竞赛。', `第一段。\n\n${withHtml}`))).toEqual([
      `${worker} 第21行：正文：里有网页代码“<b>”。正文只用文字和 Markdown 写法；要显示尖括号，就用反引号括起来。`,
    ]);
  });

  test('a settings file that is gone', () => {
    const root = writeContent();
    expect(readContent(`${root}/nowhere`).faults).toHaveLength(7);
  });
});

test('a broken file is the only one complained of, though others point to it', () => {
  const faults = judge(change(policy, 'level: 法律', 'level: 宪法'));
  expect(faults).toHaveLength(1);
});

test('the same slug may be used by different kinds', () => {
  const term = sampleContent['content/glossary/ruhui.md'].replaceAll('ruhui', 'labour-law');
  expect(judge({ 'content/glossary/labour-law.md': term })).toEqual([]);
});

test('faults of different files are all told at once', () => {
  const faults = judge({
    ...change(worker, 'industry: 机械制造', 'industry: 工业'),
    ...change('content/glossary/ruhui.md', 'term: 入会\n', ''),
  });
  expect(faults).toHaveLength(2);
});
