import { expect, test } from 'vitest';
import { markTerms } from '#src/search/mark-terms.ts';

const show = (text: string, ...terms: string[]) =>
  markTerms(text, terms)
    .map((segment) => (segment.marked ? `[${segment.text}]` : segment.text))
    .join('');

test.each([
  ['marks a whole term', show('申请停工留薪期。', '停工留薪期'), '申请[停工留薪期]。'],
  ['marks nothing inside a longer term', show('停工留薪期', '停工留薪期', '停工'), '[停工留薪期]'],
  ['marks every place', show('工资和工资', '工资'), '[工资]和[工资]'],
  ['passes over quotation marks', show('“最美奋斗者”称号', '奋斗者称号'), '“最美[奋斗者”称号]'],
  ['passes over case and width', show('用ＡＥＤ救人', 'aed'), '用[ＡＥＤ]救人'],
  ['marks characters outside the basic plane', show('𠮷人', '𠮷'), '[𠮷]人'],
  ['leaves HTML as text', show('<b>工资</b>', '工资'), '<b>[工资]</b>'],
  ['marks nothing without terms', show('工资', ''), '工资'],
])('%s', (_, shown, expected) => {
  expect(shown).toBe(expected);
});

test('loses no text', () => {
  const text = '《劳动法》第三十八条：每周至少休一天。';
  expect(
    markTerms(text, ['劳动法', '一'])
      .map((segment) => segment.text)
      .join(''),
  ).toBe(text);
});
