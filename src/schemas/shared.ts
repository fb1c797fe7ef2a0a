import { choice, date, day, group, image, list, longText, slug, text, url } from './fields.ts';

/** The thirteen districts, county-level city and counties of Shenyang. */
export const districtNames = [
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
] as const;
export type DistrictName = (typeof districtNames)[number];

/** The subjects that guides and policies are filed under. */
export const topicNames = [
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
] as const;

/** Where a rule holds. */
export const regionNames = ['全国', '辽宁', '沈阳'] as const;

/** How sure we are of a single fact. Anything but `text` and `two-sources` may need a word on the page. */
export const checkLabels = {
  text: '已对照正式文本',
  'two-sources': '两处来源一致',
  'one-source': '一处来源',
  unverified: '待核实',
} as const;
export type Check = keyof typeof checkLabels;

/** How a fact was checked. */
export const check = (label = '核对情况') =>
  choice({ label, hint: '没有把握就选“待核实”，页面会如实标出。', choices: checkLabels });

/** A district of the city. */
export const district = () =>
  choice({ label: '区县市', hint: '不能确定就不填。', facet: 'district', choices: districtNames });

/** One or more subjects. */
export const topics = () =>
  list(choice({ label: '主题', choices: topicNames }), { label: '主题', facet: 'topic', min: 1 });

/** One sentence for lists, search results and shared links. */
export const summary = () =>
  longText({ label: '一句话说明', hint: '用在列表和搜索结果里，最多120字。', max: 120 });

/** Other names that people type. */
export const aliases = (hint = '大家平时怎么叫、怎么搜。') =>
  list(text({ label: '别名' }), { label: '别名', hint, words: true });

/** Where a fact comes from. A title alone suffices. */
export const sources = () =>
  list(
    group(
      {
        title: text({ label: '标题' }),
        publisher: text({ label: '出处' }).optional(),
        url: url({ label: '网址' }).optional(),
        date: date({ label: '日期' }).optional(),
      },
      { label: '来源' },
    ),
    { label: '来源', hint: '没有来源的不写。', min: 1 },
  );

/** A picture with what must go with it. */
export const photo = (info: { label: string }) =>
  group(
    {
      image: image({ label: '图片文件' }),
      alt: text({ label: '替代文字', hint: '看不见图的人听到的话：图里是什么。' }),
      credit: text({ label: '摄影或提供' }),
      licence: text({ label: '授权' }),
    },
    info,
  );

/** What every kind of entry carries: its address and the days that matter. */
export const entryFields = {
  slug: slug(),
  formerSlugs: list(slug(), {
    label: '旧网址名',
    hint: '改过网址名的，把旧的写在这里，旧链接不会失效。',
  }).optional(),
};

/** Publication days, on kinds that have them. */
export const datedFields = {
  published: day({ label: '发布日期', hint: '写将来的日期，到那天才上线。' }).optional(),
  updated: day({ label: '更新日期' }).optional(),
  reviewBy: day({ label: '复核期限', hint: '到这天要重新核对一遍。' }).optional(),
};

/** Public history of an entry, oldest first. */
export const changes = () =>
  list(
    group({ date: day({ label: '日期' }), note: text({ label: '改了什么' }) }, { label: '更新' }),
    {
      label: '更新记录',
      hint: '读者看得到。改了要紧的内容就记一笔。',
    },
  );
