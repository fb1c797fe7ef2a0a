import { describe, expect, test } from 'vitest';
import { compareEntries } from '#src/review/compare-entries.ts';

const guide = { title: '甲', steps: [{ title: '一' }, { title: '二', text: '去' }] };
const compare = (before: object | undefined, after: object | undefined, bodies = ['', '']) =>
  compareEntries(
    'guides',
    'a',
    before && { data: before, body: bodies[0] ?? '' },
    after && { data: after, body: bodies[1] ?? '' },
  ).map(({ field, path, before: old, after: now }) => [field, path, old, now]);

describe('compareEntries', () => {
  test('names the field, and says what it said before and after', () => {
    expect(compare(guide, { ...guide, title: '乙' })).toEqual([
      ['职工的问题', 'title', '甲', '乙'],
    ]);
  });

  test('a row that was put in between changes no other row', () => {
    const steps = [{ title: '一' }, { title: '新' }, { title: '二', text: '去' }];
    expect(compare(guide, { ...guide, steps })).toEqual([
      ['怎么办第2项的做什么', 'steps.1.title', null, '新'],
    ]);
  });

  test('a row that was taken out is told under the number it had', () => {
    expect(compare(guide, { ...guide, steps: [{ title: '一' }] })).toEqual([
      ['怎么办第2项的做什么', 'steps.1.title', '二', null],
      ['怎么办第2项的怎么做', 'steps.1.text', '去', null],
    ]);
  });

  test('a row that was rewritten is compared field by field', () => {
    const steps = [{ title: '一' }, { title: '二', text: '不去' }];
    expect(compare(guide, { ...guide, steps })).toEqual([
      ['怎么办第2项的怎么做', 'steps.1.text', '去', '不去'],
    ]);
  });

  test('lists of plain items are one text, choices are told in words', () => {
    expect(compare({ aliases: ['甲', '乙'] }, { aliases: ['甲', '丙'] })).toEqual([
      ['别名', 'aliases', '甲\n乙', '甲\n丙'],
    ]);
    const [change] = compareEntries(
      'policies',
      'a',
      { data: { statusCheck: 'unverified' }, body: '' },
      { data: { statusCheck: 'text' }, body: '' },
    );
    expect(change).toMatchObject({ before: '待核实', after: '已对照正式文本' });
  });

  test('the body comes last, fields nobody knows are shown as they are', () => {
    expect(compare(guide, { ...guide, odd: [1] }, ['旧', '新'])).toEqual([
      ['odd', 'odd', null, '[1]'],
      ['正文', 'body', '旧', '新'],
    ]);
  });

  test('a new entry has everything to tell, an equal one nothing', () => {
    expect(compare(undefined, { title: '甲' })).toEqual([['职工的问题', 'title', null, '甲']]);
    expect(compare(guide, structuredClone(guide))).toEqual([]);
  });

  test('settings are compared by their own fields', () => {
    const [change] = compareEntries(
      'settings',
      'desk',
      { data: { selfApproval: false }, body: '' },
      { data: { selfApproval: true }, body: '' },
    );
    expect(change).toEqual({
      field: '一个人的办公室',
      path: 'selfApproval',
      before: '否',
      after: '是',
    });
  });
});
