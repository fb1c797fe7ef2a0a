/** The pictures drawn for shared links: one a kind of page, with the words on it. */
export const ogKinds = {
  home: { title: '沈阳e工会', line: '工作上的难处，从这里找到办法' },
  guides: { title: '办事维权', line: '先说结论，再说怎么办，每条都有依据' },
  policies: { title: '法规政策', line: '哪部法、第几条、现在还有效吗' },
  venues: { title: '身边阵地', line: '歇脚、热饭、健身，去最近的一处' },
  'model-workers': { title: '劳模工匠', line: '沈阳的劳动者，和他们做成的事' },
  topics: { title: '按主题查', line: '十三个主题，找到您要的那一条' },
} as const;
export type OgKind = keyof typeof ogKinds;
