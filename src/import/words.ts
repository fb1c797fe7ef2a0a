import { findNearest } from '#src/lib/nearest.ts';
import { foldWord } from './fold-text.ts';

/** A closed list of values, and the words people write for them. */
export interface Words {
  /** Value → the label that forms show. */
  labels: Readonly<Record<string, string>>;
  /** Folded word → value. */
  values: ReadonlyMap<string, string>;
}

/** What people also write, by field; value → words. The schema's own values and labels need no line here. */
const alsoWritten: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  kind: {
    'rest-room': ['驿站', '职工驿站', '劳动者驿站', '户外劳动者驿站', '工会驿站', '职工休息室'],
    square: ['文体广场', '广场', '职工广场'],
    'nursing-room': ['母婴室', '爱心母婴室', '妈咪小屋'],
    'aid-station': ['救护站', '急救站'],
    'service-centre': ['服务中心', '职工服务中心'],
    'workers-palace': ['工人文化宫', '职工文化宫'],
    'reading-room': ['书屋', '工会书屋'],
    studio: ['创新工作室', '劳模工作室', '工匠工作室'],
    'sports-centre': ['体育馆', '体育中心', '体育场'],
    culture: ['文化馆', '博物馆', '纪念馆', '展馆'],
    'union-office': ['工会', '总工会'],
  },
  district: {
    和平区: ['和平'],
    沈河区: ['沈河'],
    大东区: ['大东'],
    皇姑区: ['皇姑'],
    铁西区: ['铁西'],
    苏家屯区: ['苏家屯'],
    浑南区: ['浑南'],
    沈北新区: ['沈北', '沈北区'],
    于洪区: ['于洪'],
    辽中区: ['辽中', '辽中县'],
    新民市: ['新民'],
    康平县: ['康平'],
    法库县: ['法库'],
  },
  datum: {
    gcj02: ['高德', '腾讯', '高德地图', '腾讯地图', 'GCJ-02', '火星坐标', '国测局'],
    bd09: ['百度', '百度地图', 'BD-09'],
    wgs84: ['GPS', '手机定位', '手机', '北斗', '天地图'],
  },
  status: {
    open: ['正常', '正常开放', '在用', '开放中'],
    'temporarily-closed': ['暂停', '临时关闭', '维修', '装修'],
    moved: ['搬迁'],
    closed: ['停用', '关闭', '已关闭', '撤销'],
    unknown: ['不详', '未知', '待核实', '不清楚'],
  },
  facilities: {
    饮水: ['饮水机', '热水', '开水'],
    热饭: ['微波炉', '加热'],
    卫生间: ['厕所', '洗手间'],
    无线网络: ['WiFi', 'WLAN', '无线网', '网络'],
    充电: ['手机充电', '充电器'],
    药箱: ['急救箱', '医药箱', '小药箱'],
    雨具: ['雨伞'],
    书报: ['图书', '书籍', '报刊'],
    母婴: ['母婴室', '哺乳'],
    停车: ['停车场', '停车位'],
  },
  accessibility: {
    坡道: ['无障碍坡道'],
    无障碍卫生间: ['无障碍厕所'],
  },
};

/** The words of a choice field: its values, its labels and what people also write. */
export function wordsOf(field: string, labels: Readonly<Record<string, string>>): Words {
  const pairs = Object.entries(labels).flatMap(([value, label]) =>
    [value, label, ...(alsoWritten[field]?.[value] ?? [])].map(
      (word) => [foldWord(word), value] as const,
    ),
  );
  return { labels, values: new Map(pairs) };
}

/** The value of a word, also with the name of the city in front. */
export const findValue = ({ values }: Words, word: string): string | undefined => {
  const folded = foldWord(word);
  return values.get(folded) ?? values.get(folded.replace(/^(辽宁省)?沈阳市/, ''));
};

/** The label of the value that a misspelt word is most like. */
export function findLabel({ labels, values }: Words, word: string): string | undefined {
  const nearest = findNearest(foldWord(word), [...values.keys()]);
  return nearest && labels[values.get(nearest) ?? ''];
}
