import { expect, test } from 'vitest';
import { judge, sampleContent } from './sample-content.ts';

const [law, guide] = ['content/policies/labour-law.md', 'content/guides/unpaid-wages.md'] as const;
const other = 'content/policies/other-law.md';

/** A second law, the same but for its address and what is changed. */
const withLaw = (from: RegExp, to: string) =>
  judge({
    [other]: sampleContent[law]
      .replace(/^slug: .*$/m, 'slug: other-law')
      .replace(/^formerSlugs: .*\n/m, '')
      .replace(from, to),
  });

test('two laws may not have the same title, however it is spaced', () => {
  const faults = withLaw(/^title: (.*)$/m, 'title: " $1 "');
  expect(faults).toEqual([
    expect.stringMatching(new RegExp(`^${law}：标题（title）：“.*”和${other}的一样`)),
    expect.stringMatching(new RegExp(`^${other}：标题（title）：“.*”和${law}的一样`)),
  ]);
});

test('nor may one be called what the title of another is', () => {
  const [, title = ''] = /^title: (.*)$/m.exec(sampleContent[law]) ?? [];
  const faults = withLaw(/^title: .*$/m, `title: 另一部法\nshortTitle: ${title}`);
  expect(faults).toEqual([
    expect.stringContaining(`${law}：简称（shortTitle）：“${title}”和${other}的一样`),
    expect.stringContaining(`${other}：简称（shortTitle）：“${title}”和${law}的一样`),
  ]);
});

test('two guides may not have the same title', () => {
  const twin = sampleContent[guide]
    .replace(/^slug: .*$/m, 'slug: twin')
    .replace(/^formerSlugs: .*\n/m, '');
  const faults = judge({ 'content/guides/twin.md': twin });
  expect(faults).toEqual([
    expect.stringContaining('twin.md：标题（title）'),
    expect.stringContaining('unpaid-wages.md：标题（title）'),
  ]);
});
