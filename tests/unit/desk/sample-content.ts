/** A guide as Decap writes it; `answer` stands for what an editor changes. */
export const guideSource = (slug: string, answer = '先留证据，再打12333。') => `---
slug: ${slug}
title: 公司拖欠工资怎么办？${slug === 'unpaid-wages' ? '' : `（${slug}）`}
audiences:
  - 全体职工
topics:
  - 工资
answer: ${answer}
steps:
  - title: 留证据
basis:
  - policy: labour-law
    articles:
      - "50"
---
正文。
`;

const policySource = `---
slug: labour-law
title: 中华人民共和国劳动法
level: 法律
region: 全国
issuer: 全国人民代表大会常务委员会
statusCheck: text
topics:
  - 工资
summary: 劳动者的基本权利。
keyPoints:
  - article: "50"
    point: 工资应当按月支付。
    check: text
sources:
  - title: 中华人民共和国劳动法
---
`;

const hotlinesSource = `hotlines:
  - id: labour
    name: 人社热线
    number: "12333"
    for: 欠薪
`;

/** A small set of content that is in order. */
export const sampleContent = {
  'content/guides/unpaid-wages.md': guideSource('unpaid-wages'),
  'content/policies/labour-law.md': policySource,
  'content/settings/hotlines.yml': hotlinesSource,
};
