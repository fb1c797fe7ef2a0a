import { describe, expect, test } from 'vitest';
import { listFields } from '#src/admin/conflict/list-fields.ts';

const path = 'content/guides/a.md';
const file = (answer: string, caution: string, title: string, body: string) =>
  `---\nanswer: ${answer}\nsteps:\n  - title: ${title}\npapers: [甲]\ncaution: ${caution}\n---\n${body}\n`;
const base = file('甲', '甲', '甲', '甲');

describe('listFields', () => {
  test('lists what differs in the order of the form, and who changed it', () => {
    const mine = file('我', '甲', '我', '甲');
    const theirs = file('甲', '乙', '乙', '甲');
    expect(listFields({ path, mine, base, theirs })).toEqual([
      {
        name: 'answer',
        label: '先说结论',
        places: [{ field: '先说结论', mine: '我', theirs: '甲' }],
        changedBy: 'mine',
      },
      {
        name: 'steps',
        label: '怎么办',
        places: [{ field: '怎么办第1项的做什么', mine: '我', theirs: '乙' }],
        changedBy: 'both',
      },
      {
        name: 'caution',
        label: '注意',
        places: [{ field: '注意', mine: '甲', theirs: '乙' }],
        changedBy: 'theirs',
      },
    ]);
  });

  test('the body is a field, too, and labels keep their 的', () => {
    const theirs = base.replace('papers: [甲]', 'papers: [甲, 乙]').replace(/甲\n$/, '乙\n');
    const fields = listFields({ path, mine: base, base, theirs });
    expect(fields?.map(({ label }) => label)).toEqual(['要带的材料', '正文']);
  });

  test('where nobody knows what both started from, everything is for both to settle', () => {
    const [field] =
      listFields({ path, mine: base, base: null, theirs: file('乙', '甲', '甲', '甲') }) ?? [];
    expect(field?.changedBy).toBe('both');
  });

  test('settings are taken apart as well', () => {
    const sides = { path: 'content/settings/desk.yml', base: null, theirs: 'selfApproval: true\n' };
    expect(listFields({ ...sides, mine: 'selfApproval: false\n' })).toMatchObject([
      { label: '一个人的办公室', places: [{ mine: '否', theirs: '是' }] },
    ]);
  });

  test('gives up on what cannot be read', () => {
    expect(listFields({ path, mine: 'a', base, theirs: base })).toBeUndefined();
    expect(listFields({ path: 'README.md', mine: base, base, theirs: base })).toBeUndefined();
  });
});
