import { describe, expect, test } from 'vitest';
import type { SearchRecord } from '#src/search/build/record.ts';
import { drawSamples } from '#src/search/check/check-search.ts';

const record = (slug: string, ...texts: string[]): SearchRecord => ({
  url: `/guides/${slug}/`,
  title: '题目',
  aliases: [],
  sections: [{ texts }],
  facets: {},
  date: undefined,
});

const wages = record('wages', '先把工资条和考勤记录留好，再去投诉。');
const injury = record('injury', '短。', '停工留薪期一般不超过十二个月。');

describe('pieces of text to try the search with', () => {
  test('are cut from the middle of long runs, with all pages that hold them', () => {
    const copy = record('copy', '他说：先把工资条和考勤记录留好。');
    expect(drawSamples([wages, injury, copy], 3)).toEqual([
      { piece: '工资条和考', urls: ['/guides/wages/', '/guides/copy/'] },
      { piece: '留薪期一般', urls: ['/guides/injury/'] },
    ]);
  });

  test('come from all over the site when there are more records than pieces', () => {
    const many = Array.from({ length: 100 }, (_, place) =>
      record(`${place}`, `${String.fromCodePoint(0x4e00 + place).repeat(12)}。`),
    );
    const samples = drawSamples(many, 20);
    expect(samples).toHaveLength(20);
    expect(samples.at(-1)?.urls).toEqual(['/guides/95/']);
  });

  test('are none where nothing is long enough', () => {
    expect(drawSamples([record('a', '短。')], 20)).toEqual([]);
  });
});
