import { expect, test } from 'vitest';
import { foldText } from '#src/search/fold-text.ts';

test('keeps letters and numbers only', () => {
  expect(foldText('《工会法》 第10条，AED')).toBe('工会法第十条aed');
});

test('folds width', () => {
  expect(foldText('ＡＥＤ１２３')).toBe('aed123');
});
