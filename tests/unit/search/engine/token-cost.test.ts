import { describe, expect, test } from 'vitest';
import { chooseWindow, costOf } from '#src/search/engine/token-cost.ts';

/** The most common pair first. */
const commonPairs = '规定劳动单位';

describe('the cost of a token', () => {
  test('falls from the most common pair to the least common one', () => {
    const costs = ['规定', '劳动', '单位'].map((pair) => costOf(pair, commonPairs));
    expect(costs).toEqual([...costs].sort((a, b) => b - a));
    expect(costs[0]).toBe(1);
  });

  test('is nothing for a pair that is not common', () => {
    expect(costOf('停工', commonPairs)).toBe(0);
  });

  test('is nothing for a pair that only straddles two common ones', () => {
    expect(costOf('定劳', commonPairs)).toBe(0);
  });
});

describe('the window of a run', () => {
  test('is the run itself where that is short enough', () => {
    expect(chooseWindow(['规定', '定劳'], 3, commonPairs)).toEqual(['规定', '定劳']);
  });

  test.each([
    ['behind common pairs', ['规定', '劳动', '停工', '工留'], ['停工', '工留']],
    ['before common pairs', ['停工', '工留', '劳动', '单位'], ['停工', '工留']],
    ['between common pairs', ['规定', '停工', '工留', '劳动'], ['停工', '工留']],
    ['at the start where nothing is common', ['停工', '工留', '留薪'], ['停工', '工留']],
    ['where what is common is least so', ['规定', '劳动', '单位'], ['劳动', '单位']],
  ])('lies %s', (_, tokens, window) => {
    expect(chooseWindow(tokens, 2, commonPairs)).toEqual(window);
  });
});
