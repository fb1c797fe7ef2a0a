import { districts } from '#src/geography.ts';
import { type DistrictName, districtNames } from '#src/schemas/shared.ts';
import { type Cells, formatTable, goodRow } from './scratch-project.ts';

/** A way in which a row can be wrong. */
interface Mistake {
  /** The heading that the report must name. */
  column: string;
  spoil: (row: Cells, earlier: Cells) => Cells;
}

const put =
  (column: string, cell: string): Mistake['spoil'] =>
  (row) => ({ ...row, [column]: cell });

/** A venue that the site has already: a row says otherwise of it. */
export const existingVenue = `---
slug: measured-park
name: 测试公园
kind: park
district: 铁西区
address: 测试路1号
status: unknown
sources:
  - title: 测试资料
published: '2026-01-01'
updated: '2026-01-01'
---
`;

const ofExistingVenue: Cells = {
  名称: '测试公园',
  类别: '公园',
  区县市: '铁西',
  地址: '测试路1号',
  经度: '',
  纬度: '',
  坐标系: '',
  '误差（米）': '',
  怎么得来的: '',
  网址名: '',
};

const mistakes: readonly Mistake[] = [
  { column: '类别', spoil: put('类别', '小卖部') },
  { column: '类别', spoil: put('类别', '') },
  { column: '区县市', spoil: put('区县市', '朝阳区') },
  { column: '坐标系', spoil: put('坐标系', '北京54') },
  { column: '坐标系', spoil: put('坐标系', '') },
  {
    column: '经度',
    spoil: (row) => ({ ...row, 经度: row['纬度'] ?? '', 纬度: row['经度'] ?? '' }),
  },
  { column: '经度', spoil: (row) => ({ ...row, 区县市: '康平县', 经度: '123.43', 纬度: '41.8' }) },
  { column: '经度', spoil: put('经度', '东经一百二十三度') },
  { column: '纬度', spoil: put('纬度', '') },
  { column: '误差（米）', spoil: put('误差（米）', '不大') },
  { column: '开放时间', spoil: put('开放时间', '早八点到晚五点') },
  { column: '周六', spoil: (row) => ({ ...row, 开放时间: '', 周六: '25:00-26:00' }) },
  { column: '周一', spoil: (row) => ({ ...row, 开放时间: '每天 08:00-17:00', 周一: '不开' }) },
  { column: '电话', spoil: put('电话', '13800000000') },
  { column: '电话', spoil: put('电话', '暂无') },
  { column: '怎么走', spoil: put('怎么走', '找老张，＋86 138-0000-0000') },
  { column: '设施', spoil: put('设施', '饮水、游泳池') },
  { column: '无障碍', spoil: put('无障碍', '有') },
  { column: '免费', spoil: put('免费', '看情况') },
  { column: '核实日期', spoil: put('核实日期', '2026-02-30') },
  { column: '来源标题', spoil: put('来源标题', '') },
  { column: '来源网址', spoil: put('来源网址', 'www.example.org') },
  { column: '名称', spoil: put('名称', '') },
  { column: '名称', spoil: put('名称', '长'.repeat(61)) },
  { column: '状态', spoil: put('状态', '挺好') },
  { column: '网址名', spoil: put('网址名', 'Ce_Shi') },
  { column: '网址名', spoil: (row, earlier) => ({ ...row, 网址名: earlier['网址名'] ?? '' }) },
  {
    column: '名称',
    spoil: (row, earlier) => ({ ...earlier, 网址名: '', 地址: row['地址'] ?? '' }),
  },
  { column: '名称', spoil: (row) => ({ ...row, ...ofExistingVenue }) },
  { column: '一句话说明', spoil: put('一句话说明', '长'.repeat(121)) },
  { column: '第24列', spoil: put('', '多了一格') },
];

/** Numbers between 0 and 1 that are the same in every run (mulberry32). */
function drawFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A table of 500 rows, 60 of them wrong in one of 31 ways, and which column of which row is wrong. */
export function makeManyRows(): { table: string; wrong: [row: number, column: string][] } {
  const draw = drawFrom(20261122);
  const rows = Array.from({ length: 500 }, (_, index) => makeRow(index, draw));
  const shuffled = rows
    .map((_, index) => ({ index, key: draw() }))
    .filter(({ index }) => index > 0)
    .sort((one, other) => one.key - other.key);
  const wrong = shuffled.slice(0, 60).map(({ index }, turn): [number, string] => {
    const mistake = mistakes[turn % mistakes.length] as Mistake;
    rows[index] = mistake.spoil(rows[index] as Cells, rows[0] as Cells);
    return [index + 2, mistake.column];
  });
  return { table: formatTable(rows), wrong: wrong.sort(([one], [other]) => one - other) };
}

function makeRow(index: number, draw: () => number): Cells {
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(draw() * items.length)] as Item;
  const district: DistrictName = pick(districtNames);
  const { lng, lat } = districts[district].seat;
  return {
    ...goodRow,
    网址名: index % 5 === 0 ? `ce-shi-${index}` : '',
    // Every tenth has the name of another at another place: slugs get numbers.
    名称: index % 10 === 9 ? '测试驿站' : `测试${pick(['驿站', '书屋', '广场'])}${index}号`,
    类别: pick(['驿站', '职工书屋', 'square', '母爱小屋', '文化宫']),
    区县市: pick([district, district.replace(/(新?区|[市县])$/, '')]),
    地址: `测试街${index}号`,
    怎么走: '',
    经度: (lng + (index % 25) / 1000).toFixed(6),
    纬度: (lat + Math.floor(index / 25) / 1000).toFixed(6),
    坐标系: pick(['高德', '腾讯地图', 'GCJ-02', 'ＷＧＳ－８４', '手机定位']),
    '误差（米）': pick(['20', '５０', '30米']),
    开放时间: pick(['24小时', '周一至周五 8：30—17：00；周末、节假日 不开', '']),
    周一: '',
    周六: '',
    设施: pick(['饮水、热饭', '饮水,WiFi', '']),
    无障碍: pick(['坡道', '']),
    免费: pick(['是', '否', '']),
    核实日期: pick(['2026-05-01', '2026/5/1', '2026年5月1日', '']),
    一句话说明: pick(['只在测试里有。', '=1+1', '']),
    来源网址: pick(['https://example.org/', '']),
  };
}
