import { describe, expect, test } from 'vitest';
import { describeFields, type FieldDescription } from '#src/schemas/describe-fields.ts';
import { type KindName, kindNames, kinds } from '#src/schemas/index.ts';
import { type SettingsName, settings } from '#src/schemas/settings.ts';

/*
 * The content model is a contract: districts prepare files in bulk, and old files must keep building.
 * `*` marks what is required, `[]` a list. Changing a line here changes the contract.
 */

const sources = 'sources[]* { title*, publisher, url, date }';
const address = ['slug*', 'formerSlugs[]'];
const dated = ['published', 'updated', 'reviewBy'];
const photo = '{ image*, alt*, credit*, licence* }';
const week = '{ mon[], tue[], wed[], thu[], fri[], sat[], sun[], holidays[] }';

const keys: Record<KindName, string[]> = {
  'model-workers': [
    ...address,
    'name*',
    'pinyin*',
    'aliases[]',
    'gender',
    'born',
    'died',
    'employer*',
    'trade',
    'industry*',
    'district',
    'honours[]* { title*, level*, year, yearText, body, check* }',
    'summary*',
    'highlights[]',
    'timeline[] { year*, event* }',
    'quote { text*, source* }',
    `portrait ${photo}`,
    'related[]',
    'publicBasis* { kind*, reference*, date }',
    'withdrawn',
    'conflicts[] { point*, versions[]* }',
    sources,
    ...dated,
  ],
  policies: [
    ...address,
    'title*',
    'shortTitle',
    'aliases[]',
    'level*',
    'region*',
    'issuer*',
    'documentNumber',
    'documentNumberCheck',
    'promulgated',
    'effective',
    'expires',
    'repealed',
    'revisions[] { date*, effective, note* }',
    'replacedBy',
    'statusCheck*',
    'topics[]*',
    'summary*',
    'officialUrl',
    'keyPoints[] { article, point*, figure, check* }',
    'checkedOn',
    sources,
    ...dated,
  ],
  guides: [
    ...address,
    'title*',
    'aliases[]',
    'audiences[]*',
    'topics[]*',
    'answer*',
    'summary',
    'conditions[]',
    'steps[]* { title*, text }',
    'papers[]',
    'timeLimits[]',
    'where[] { name*, phone, hotline, venue, note }',
    'basis[]* { policy*, articles[] }',
    'amounts[]',
    'caution',
    'faq[] { q*, a* }',
    'reviewedOn',
    'reviewer',
    'changes[] { date*, note* }',
    ...dated,
  ],
  venues: [
    ...address,
    'name*',
    'aliases[]',
    'kind*',
    'district',
    'address',
    'directions',
    'location { lng*, lat*, datum*, precision*, method* }',
    'status*',
    'statusNote',
    `hours { always, weekly ${week}, seasons[] { from*, to*, weekly* ${week} }, exceptions[] { date*, open[]*, note } }`,
    'hoursCheck',
    'phone',
    'facilities[]',
    'accessibility[]',
    'eligibility',
    'free',
    'host',
    'operator',
    'sports[] { name*, count }',
    'activities[]',
    'instructors',
    'grades[] { title*, year }',
    `photos[] ${photo}`,
    'summary',
    'facts[]',
    'verifiedOn',
    sources,
    ...dated,
  ],
  amounts: [
    ...address,
    'name*',
    'region*',
    'value',
    'unit*',
    'from',
    'until',
    'source*',
    sources.replace('*', ''),
    'check*',
    ...dated,
  ],
  glossary: [...address, 'term*', 'plain*', 'synonyms[]', 'related[]', ...dated],
  pages: [...address, 'title*', 'summary*', 'updated*'],
};

const settingsKeys: Record<SettingsName, string[]> = {
  site: [
    'name*',
    'organiser*',
    'url*',
    'address',
    'mail*',
    'icp',
    'police',
    'siteCode',
    'opened',
    'dataLicence { name*, url* }',
    'menu[]* { label*, href* }',
    'common[] { label*, guide* }',
    'situations[]',
  ],
  hotlines: ['hotlines[]* { id*, name*, number*, hours, for* }'],
  synonyms: ['synonyms[]* { terms[]*, recallOnly }'],
  figures: ['figures[]* { name*, category, value*, unit, asWritten*, year*, source* }'],
  programmes: [`programmes[]* { id*, name*, kind, summary*, facts[], ${sources} }`],
  topics: ['topics[]* { slug*, name*, summary* }'],
  map: [
    'basemap*',
    'key',
    'tiles',
    'centre* { lng*, lat* }',
    'zoom*',
    'reviewNumber',
    'source',
    'outline',
  ],
  // Ours: not in the contract, and content without it stays valid.
  desk: ['selfApproval', 'words[] { word*, advice*, level* }'],
};

const check = ['text', 'two-sources', 'one-source', 'unverified'];
const region = ['全国', '辽宁', '沈阳'];
const topics = [
  '劳动合同',
  '工资',
  '工时休假',
  '社会保险',
  '工伤与安全',
  '女职工',
  '农民工与新就业形态',
  '争议处理',
  '工会组织',
  '集体协商',
  '帮扶保障',
  '劳模待遇',
  '就业培训',
];
const district = [
  '和平区',
  '沈河区',
  '大东区',
  '皇姑区',
  '铁西区',
  '苏家屯区',
  '浑南区',
  '沈北新区',
  '于洪区',
  '辽中区',
  '新民市',
  '康平县',
  '法库县',
];

const values: Partial<Record<KindName, Record<string, string[]>>> = {
  'model-workers': {
    gender: ['男', '女'],
    industry: [
      '机械制造',
      '航空航天',
      '装备与电气',
      '冶金化工',
      '轻工纺织',
      '建筑交通',
      '商贸服务',
      '文教卫生',
      '科研',
      '农林',
      '公共管理',
      '其他',
    ],
    district,
    'honours.level': ['national', 'ministry', 'province', 'city', 'other'],
    'honours.check': check,
    'publicBasis.kind': ['commendation', 'consent', 'family-consent', 'historical'],
  },
  policies: {
    level: [
      '法律',
      '行政法规',
      '部门规章',
      '司法解释',
      '地方性法规',
      '地方政府规章',
      '规范性文件',
      '团体规定',
    ],
    region,
    documentNumberCheck: check,
    statusCheck: check,
    topics,
    'keyPoints.check': check,
  },
  guides: {
    audiences: ['全体职工', '农民工', '女职工', '新就业形态劳动者', '劳模', '困难职工', '工会干部'],
    topics,
  },
  venues: {
    kind: [
      'square',
      'rest-room',
      'aid-station',
      'nursing-room',
      'service-centre',
      'workers-palace',
      'reading-room',
      'studio',
      'park',
      'sports-centre',
      'culture',
      'hospital',
      'union-office',
    ],
    district,
    'location.datum': ['wgs84', 'gcj02', 'bd09'],
    status: ['open', 'temporarily-closed', 'moved', 'closed', 'unknown'],
    hoursCheck: check,
    facilities: [
      '饮水',
      '热饭',
      '桌椅',
      '空调',
      '暖气',
      '卫生间',
      '充电',
      '无线网络',
      '药箱',
      'AED',
      '雨具',
      '书报',
      '更衣',
      '母婴',
      '停车',
      '球场',
      '健身器材',
      '步道',
    ],
    accessibility: ['坡道', '电梯', '无障碍卫生间', '低位服务'],
  },
  amounts: { region, check },
};

/** A field as the contract writes it. */
function outline({ name, required, type, fields, item }: FieldDescription): string {
  const inner = (item?.fields ?? fields)?.map(outline).join(', ');
  return `${name}${type === 'list' ? '[]' : ''}${required ? '*' : ''}${inner ? ` { ${inner} }` : ''}`;
}

/** The values of every choice, by path. */
function findChoices(fields: FieldDescription[], path = ''): [string, string[]][] {
  return fields.flatMap((field) => {
    const own = field.item ?? field;
    const name = `${path}${field.name}`;
    if (own.choices) return [[name, Object.keys(own.choices).sort()] as [string, string[]]];
    return findChoices(own.fields ?? [], `${name}.`);
  });
}

describe.each(kindNames)('%s', (kind) => {
  const fields = describeFields(kinds[kind].schema);

  test('has the keys and required marks of the contract', () => {
    expect(fields.map(outline).sort()).toEqual([...keys[kind]].sort());
  });

  test('takes the values of the contract', () => {
    const expected = Object.entries(values[kind] ?? {}).map(([name, list]) => [
      name,
      [...list].sort(),
    ]);
    expect(Object.fromEntries(findChoices(fields))).toEqual(Object.fromEntries(expected));
  });

  test('lies in the folder of its name', () => {
    expect(kinds[kind].folder).toBe(`content/${kind}`);
  });
});

test.each(Object.keys(settings) as SettingsName[])(
  'settings/%s.yml has the keys of the contract',
  (name) => {
    expect(describeFields(settings[name].schema).map(outline)).toEqual(settingsKeys[name]);
  },
);

test('only people need a body', () => {
  const kindsWithBody = kindNames.filter((kind) => kinds[kind].bodyRequired);
  expect(kindsWithBody).toEqual(['model-workers']);
});
