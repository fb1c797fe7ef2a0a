import { describe, expect, test } from 'vitest';
import { foldName, foldText } from '#src/search/fold-text.ts';

test('keeps letters and numbers only', () => {
  expect(foldText('《工会法》 第10条，AED')).toBe('工会法第十条aed');
});

test('folds width', () => {
  expect(foldText('ＡＥＤ１２３')).toBe('aed123');
});

describe('foldName', () => {
  test.each([
    ['《中华人民共和国工会法》', '工会法'],
    ['中华人民共和国', '中华人民共和国'],
    ['辽宁省实施《中华人民共和国工会法》规定', '辽宁省实施工会法规定'],
    ['公司拖欠工资怎么办？', '公司拖欠工资怎么办'],
  ])('folds %s to %s', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });
});
