import { describe, expect, test } from 'vitest';
import { surveyMarkdown } from '#src/lib/survey-markdown.ts';

describe('raw HTML in a body', () => {
  test('is found with its line', () => {
    expect(surveyMarkdown('一\n\n<div>\n二\n</div>').html).toEqual([
      { line: 2, html: '<div>\n二\n</div>' },
    ]);
  });

  test('is found inside a sentence, on the line where it stands', () => {
    expect(surveyMarkdown('字<br>字').html).toEqual([{ line: 0, html: '<br>' }]);
    expect(surveyMarkdown('一\n\n二  \n三\n四<u>五').html).toEqual([{ line: 4, html: '<u>' }]);
  });

  test('is not what stands in code or is no tag at all', () => {
    expect(
      surveyMarkdown('`<b>`\n\n```\n<b>\n```\n\n3 < 5 且 a<b，见<https://example.org/>').html,
    ).toEqual([]);
  });
});

describe('links and pictures in a body', () => {
  test('are found with their line, also those no page would link', () => {
    expect(
      surveyMarkdown('一\n[二](javascript:x)\n\n![三](https://example.org/a.png) <tel:12351>')
        .links,
    ).toEqual([
      { line: 1, address: 'javascript:x', isPicture: false },
      { line: 3, address: 'https://example.org/a.png', isPicture: true },
      { line: 3, address: 'tel:12351', isPicture: false },
    ]);
  });
});

test('quotes and lists inside one another are counted where they are deepest', () => {
  expect(surveyMarkdown('> 一\n\n> - 二\n>   - > 三').depth).toEqual({ line: 3, levels: 4 });
});

test('tables are measured', () => {
  expect(surveyMarkdown('字\n\n|一|二|\n|-|-|\n|1|2|\n|3|4|').tables).toEqual([
    { line: 2, columns: 2, rows: 3 },
  ]);
});
