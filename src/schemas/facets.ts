/** What search results can be narrowed by: the name in the address of a search, and what readers call it. */
export const facetLabels = {
  kind: '类别',
  topic: '主题',
  audience: '适用对象',
  status: '现行状态',
  level: '效力级别',
  region: '适用地区',
  type: '场所类别',
  district: '区县市',
  facility: '设施',
  honour: '荣誉级别',
  industry: '行业',
  year: '年份',
} as const;
export type FacetName = keyof typeof facetLabels;
export const facetNames = Object.keys(facetLabels) as FacetName[];
