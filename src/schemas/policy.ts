import { z } from 'astro/zod';
import { choice, date, day, group, list, longText, relation, text, url } from './fields.ts';
import {
  aliases,
  check,
  datedFields,
  entryFields,
  regionNames,
  sources,
  summary,
  topics,
} from './shared.ts';

/** Kinds of legal text, highest force first. */
export const policyLevels = [
  '法律',
  '行政法规',
  '部门规章',
  '司法解释',
  '地方性法规',
  '地方政府规章',
  '规范性文件',
  '团体规定',
] as const;

const keyPoint = group(
  {
    article: text({
      label: '条号',
      hint: '只写数字，例如 10 或 10之一。',
      matches: {
        pattern: '^\\d+(之[一二三四五六七八九十])?$',
        message: '只写条号，例如 10 或 10之一',
      },
    }).optional(),
    point: longText({ label: '要点' }),
    figure: text({ label: '数字', hint: '这一条里最要紧的数字，例如 45日。' }).optional(),
    check: check(),
  },
  { label: '要点' },
);

/** Laws, regulations and other rules that guides rest on. */
export const policy = {
  label: '法规政策',
  folder: 'content/policies',
  titleField: 'title',
  bodyRequired: false,
  secondPerson: true,
  schema: z.strictObject({
    ...entryFields,
    title: text({ label: '全称', max: 120 }),
    shortTitle: text({ label: '简称' }).optional(),
    aliases: aliases().optional(),
    level: choice({ label: '效力级别', facet: 'level', choices: policyLevels }),
    region: choice({ label: '适用地区', facet: 'region', choices: regionNames }),
    issuer: text({ label: '制定机关' }),
    documentNumber: text({ label: '文号' }).optional(),
    documentNumberCheck: check('文号核对情况').optional(),
    promulgated: date({ label: '公布日期' }).optional(),
    effective: date({ label: '施行日期' }).optional(),
    expires: date({ label: '有效期至' }).optional(),
    repealed: date({ label: '废止日期' }).optional(),
    revisions: list(
      group(
        {
          date: date({ label: '修改日期' }),
          effective: date({ label: '施行日期' }).optional(),
          note: text({ label: '说明' }),
        },
        { label: '修改' },
      ),
      { label: '历次修改', hint: '最近的写在最后。' },
    ).optional(),
    replacedBy: relation('policies', { label: '被哪部取代' }).optional(),
    statusCheck: check('现行状态核对情况'),
    topics: topics(),
    summary: summary(),
    officialUrl: url({ label: '官方原文网址' }).optional(),
    keyPoints: list(keyPoint, { label: '要点' }).optional(),
    checkedOn: day({ label: '要点核对日期', hint: '哪天对照正式文本核对的。' }).optional(),
    sources: sources(),
    ...datedFields,
  }),
} as const;
export type Policy = z.infer<typeof policy.schema>;
