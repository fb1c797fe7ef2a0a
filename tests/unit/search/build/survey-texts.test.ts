import { describe, expect, test } from 'vitest';
import type { SearchRecord } from '#src/search/build/record.ts';
import { surveyTexts } from '#src/search/build/survey-texts.ts';

const record = (title: string, ...texts: string[]): SearchRecord => ({
  url: `/${title}/`,
  title,
  aliases: [`又叫${title}`],
  sections: [{ anchor: 'a', heading: '说明', texts }],
  facets: {},
  date: undefined,
});
const readPairs = (text: string) => text.match(/../gu) ?? [];

describe('common pairs', () => {
  test('are those of several records, those of most records first', () => {
    const records = [
      record('甲', '工资照发', '工资工资工资'),
      record('乙', '工资按月发'),
      record('丙', '按月结'),
    ];
    const pairs = readPairs(surveyTexts(records, []).commonPairs);
    expect(pairs.slice(0, 2)).toEqual(['又叫', '说明']);
    expect(pairs).toEqual(expect.arrayContaining(['工资', '按月']));
    expect(pairs).not.toContain('照发');
  });

  test('are pairs of Han characters', () => {
    const records = [record('甲', 'AED在1楼'), record('乙', 'AED在1楼')];
    expect(surveyTexts(records, []).commonPairs).not.toMatch(/[A-Za-z\d]/);
  });

  test('are held by one in twenty of many records', () => {
    const records = Array.from({ length: 100 }, (_, place) =>
      record(`${place}`, place < 4 ? '停工' : '上班', place < 5 ? '留薪' : ''),
    );
    const pairs = readPairs(surveyTexts(records, []).commonPairs);
    expect(pairs).toContain('留薪');
    expect(pairs).not.toContain('停工');
  });

  test('are no more than are worth fetching', () => {
    const text = Array.from({ length: 2000 }, (_, place) =>
      String.fromCodePoint(0x4e00 + place),
    ).join('');
    const { commonPairs } = surveyTexts([record('甲', text), record('乙', text)], []);
    expect(readPairs(commonPairs).length).toBe(800);
  });
});

describe('unused terms', () => {
  const { unusedTerms } = surveyTexts(
    [record('工会法', '《工伤》保险，津贴', 'AED')],
    ['工会法', '又叫工会法', '说明', '工伤保险', 'aed', '保险AED', '保险津贴', '欠薪'],
  );

  test('are those that neither title, alias, heading nor text holds', () => {
    expect(unusedTerms).toContain('欠薪');
    for (const term of ['工会法', '又叫工会法', '说明', '工伤保险', 'aed']) {
      expect(unusedTerms).not.toContain(term);
    }
  });

  test('are also those that only stand across punctuation or two texts', () => {
    expect(unusedTerms).toEqual(['保险AED', '保险津贴', '欠薪']);
  });
});

test('every character that occurs is known', () => {
  const { characters } = surveyTexts([record('工会', '法。')], []);
  expect(characters).toEqual(new Set('工会又叫说明法'));
});
