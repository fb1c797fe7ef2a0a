import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '#src/lib/markdown.ts';

const html = (source: string) => renderMarkdown(source).html;

describe('what an editor pastes cannot run', () => {
  test('raw HTML is shown as text', () => {
    expect(html('<img src=x onerror=alert(1)>')).toBe(
      '<p>&lt;img src=x onerror=alert(1)&gt;</p>\n',
    );
    expect(html('<script>alert(1)</script>')).not.toContain('<script');
  });

  test.each([
    '[a](javascript:alert(1))',
    '[a](JavaScript:alert(1))',
    '[a](java&#10;script:alert(1))',
    '[a](vbscript:x)',
    '[a](data:text/html,x)',
    '[a](//evil.example/x)',
    '[a](file:///etc/passwd)',
    '<javascript:alert(1)>',
    '![a](javascript:alert(1))',
    '[a]: javascript:alert(1)\n\n[a]',
  ])('makes no link of %s', (source) => {
    expect(html(source)).not.toMatch(/<(a|img)\b/);
  });

  test.each([
    'https://example.org/',
    'http://example.org/',
    'mailto:a@example.org',
    'tel:12351',
    '/guides/',
    '#h-1',
    './x/',
  ])('makes a link of %s', (address) => {
    expect(html(`[字](${address})`)).toContain(`href="${address}"`);
  });
});

describe('pictures', () => {
  test.each(['https://other.example/x.png', 'HTTP://other.example/x.png', 'mailto:a@b.c', '#x'])(
    'from %s are told by their words',
    (address) => {
      expect(html(`![“图”<b>](${address} "题")`)).toBe('<p>“图”&lt;b&gt;</p>\n');
    },
  );

  test('of this site are shown', () => {
    expect(html('![图](/images/x.png)')).toBe('<p><img src="/images/x.png" alt="图"></p>\n');
  });
});

describe('Chinese text', () => {
  test('bold works next to Chinese punctuation', () => {
    expect(html('**“劳模精神”**是什么')).toBe('<p><strong>“劳模精神”</strong>是什么</p>\n');
    expect(html('见**《劳动法》（1994）**第五十条')).toContain(
      '<strong>《劳动法》（1994）</strong>',
    );
  });

  test('punctuation and dashes stay as they were written', () => {
    expect(html('1--2 "引号" (c) ...')).toBe('<p>1--2 &quot;引号&quot; (c) ...</p>\n');
  });

  test('bare addresses are left as text', () => {
    expect(html('见 example.org')).not.toContain('<a');
  });
});

describe('headings', () => {
  test('start at the level asked for and keep their distance', () => {
    const { headings } = renderMarkdown('# 一\n\n### 二\n\n# 三', 3);
    expect(headings.map(({ level }) => level)).toEqual([3, 5, 3]);
    expect(renderMarkdown('#### 深', 2).html).toBe('<h2 id="h-深">深</h2>\n');
  });

  test('never go below level six', () => {
    const { html, headings } = renderMarkdown('# 一\n\n###### 六', 3);
    expect(headings.map(({ level }) => level)).toEqual([3, 6]);
    expect(html).toContain('<h6 id="h-六">六</h6>');
  });

  test('carry ids that differ and that search and contents know', () => {
    const { html, headings } = renderMarkdown('## 怎么办？\n\n## 怎么办\n\n## 怎么办！');
    const ids = ['h-怎么办', 'h-怎么办-2', 'h-怎么办-3'];
    expect(headings.map(({ id }) => id)).toEqual(ids);
    for (const id of ids) expect(html).toContain(`id="${id}"`);
  });

  test('differ even where a heading is written like a numbered one', () => {
    const { headings } = renderMarkdown('## 一\n\n## 一\n\n## 一 2');
    expect(new Set(headings.map(({ id }) => id)).size).toBe(3);
  });
});

test('columns are aligned by class: the CSP blocks style attributes', () => {
  const table = html('| 左 | 中 | 右 |\n| :-- | :-: | --: |\n| 1 | 2 | 3 |');
  expect(table).not.toContain('style=');
  expect(table).toContain('<td class="align-center">2</td>');
  expect(table).toContain('<td class="align-right">3</td>');
});

test('footnotes link to their text and back', () => {
  const page = html('说法[^1]。\n\n[^1]: 出处。');
  const targets = [...page.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
  expect(targets).toHaveLength(2);
  for (const id of targets) expect(page).toContain(`id="${id}"`);
});

test('links to other sites say so', () => {
  expect(html('[a](https://example.org/)')).toContain('class="external" rel="external noopener"');
  expect(html('[a](/guides/)')).toBe('<p><a href="/guides/">a</a></p>\n');
});

test('search reads each stretch of text under the heading it belongs to', () => {
  const { blocks } = renderMarkdown('开头\n\n## 步骤\n\n- 先**留**证据\n- 再`打`电话');
  expect(blocks).toEqual([
    { under: undefined, text: '开头' },
    { under: 'h-步骤', text: '先留证据' },
    { under: 'h-步骤', text: '再打电话' },
  ]);
});

test('equal headings by the thousand are told apart at once', () => {
  const { headings } = renderMarkdown('# 同\n\n'.repeat(20_000));
  expect(new Set(headings.map(({ id }) => id)).size).toBe(20_000);
});
