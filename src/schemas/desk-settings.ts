import { z } from 'astro/zod';
import { choice, flag, group, list, text } from './fields.ts';

/** Settings of the editors' desk: who may approve, and which words are looked at before a review. */
export const deskSettings = {
  label: '编辑台',
  /** Content written before the desk had settings has no such file. */
  optional: true,
  schema: z.strictObject({
    selfApproval: flag({
      label: '一个人的办公室',
      hint: '勾选后，写的人可以自己审核自己的内容。两个人以上不要勾选。改这一项也要另一位同事审核。',
    }).optional(),
    words: list(
      group(
        {
          word: text({ label: '词' }),
          advice: text({ label: '为什么、换成什么' }),
          level: choice({
            label: '怎么处理',
            choices: { block: '不能送审', warn: '只提醒' },
          }),
        },
        { label: '词' },
      ),
      { label: '用词检查', hint: '送审和发布前，内容里有这些词就会提出来。' },
    ).optional(),
  }),
} as const;
