import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { formatFault } from '#src/gate/fault.ts';
import { readContent } from '#src/gate/read-content.ts';

/** A small set of content that is in order: one entry of each kind, two where they point to each other. */
export const sampleContent = {
  'content/model-workers/ma-hengchang.md': `---
slug: ma-hengchang
name: 马恒昌
pinyin: Ma Hengchang
employer: 沈阳第五机器厂
industry: 机械制造
honours:
  - title: 全国劳动模范
    level: national
    year: 1950
    check: one-source
summary: 马恒昌小组的带头人。
publicBasis:
  kind: commendation
  reference: 全国劳动模范，1950年
sources:
  - title: 沈阳劳模纪念馆网人物资料
---
他带着小组开展劳动竞赛。
`,
  'content/policies/labour-law.md': `---
slug: labour-law
title: 中华人民共和国劳动法
level: 法律
region: 全国
issuer: 全国人民代表大会常务委员会
effective: 1995-01-01
statusCheck: text
topics: [工资]
summary: 劳动者的基本权利。
keyPoints:
  - article: 50
    point: 工资应当按月支付。
    check: text
sources:
  - title: 中华人民共和国劳动法
---
`,
  'content/guides/unpaid-wages.md': `---
slug: unpaid-wages
title: 公司拖欠工资怎么办？
audiences: [全体职工]
topics: [工资]
answer: 先留证据，再打12333。
steps:
  - title: 留证据
where:
  - name: 人社局
    hotline: union
    venue: labour-park
basis:
  - policy: labour-law
    articles: [50]
amounts: [minimum-wage]
---
`,
  'content/venues/labour-park.md': `---
slug: labour-park
name: 劳动公园
kind: park
district: 铁西区
location:
  lng: 123.35
  lat: 41.79
  datum: wgs84
  precision: 200
  method: 公开资料
status: unknown
phone: 024-25600000
hours:
  weekly:
    mon: ["08:30-17:00"]
    sun: []
sources:
  - title: 公开资料
---
`,
  'content/amounts/minimum-wage.md': `---
slug: minimum-wage
name: 最低工资
region: 沈阳
value: 2100
unit: 元/月
source: 通知
check: unverified
---
`,
  'content/glossary/ruhui.md': `---
slug: ruhui
term: 入会
plain: 加入工会。
---
`,
  'content/pages/about.md': `---
slug: about
title: 关于本站
summary: 谁在办。
updated: 2026-11-22
---
沈阳市总工会主办。
`,
  'content/settings/site.yml': `name: 沈阳e工会
organiser: 沈阳市总工会
url: https://example.org
mail: a@example.org
menu:
  - label: 办事维权
    href: /guides/
situations: [unpaid-wages]
`,
  'content/settings/hotlines.yml': `- id: union
  name: 工会维权服务热线
  number: 12351
  for: 维权
`,
  'content/settings/synonyms.yml': `- terms: [欠薪, 拖欠工资]
`,
  'content/settings/figures.yml': `- name: 会员
  value: 146.1
  asWritten: 146.1万人
  year: 2015
  source: 工作报告
`,
  'content/settings/programmes.yml': `- id: stations
  name: 驿站
  summary: 歇脚的地方。
  sources:
    - title: 消息
`,
  'content/settings/topics.yml': `- slug: gongzi
  name: 工资
  summary: 发工资。
`,
  'content/settings/map.yml': `basemap: sketch
centre: { lng: 123.43, lat: 41.79 }
zoom: 11
`,
};

export type SampleFile = keyof typeof sampleContent;

/** Write the sample content with some files changed or added into a new folder, which goes when the test ends. */
export function writeContent(changes: Record<string, string | Buffer> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [file, source] of Object.entries({ ...sampleContent, ...changes })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), source);
  }
  return root;
}

/** What the gate says of the sample content with changes, one line a fault. */
export function judge(changes: Record<string, string | Buffer>): string[] {
  return readContent(writeContent(changes)).faults.map(formatFault);
}

/** A sample file with one passage replaced. @throws when the passage is not there. */
export function change(file: SampleFile, from: string, to: string): Record<string, string> {
  const source = sampleContent[file];
  if (!source.includes(from)) throw new Error(`${file} has no “${from}”. Look into sampleContent.`);
  return { [file]: source.replace(from, to) };
}
