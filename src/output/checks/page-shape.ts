import { type Complaint, complain, type OutputCheck } from '../check.ts';
import { attribute, findAll, framedPath, type Page, textOf, valuesOf } from '../page.ts';

/** Whoever hears the page or walks it by keyboard finds the way, and the hotline is one tap away. */
export const pageShape: OutputCheck = {
  name: 'page-shape',
  promise: '每一页只有一个大标题和一个正文，标题不跳级，读屏和键盘找得到路，12351一点就拨',
  start: () => ({
    page: (page) => [...judgeParts(page), ...judgeStart(page), ...judgeHeadings(page)],
  }),
};

const cure = '请管网站的人看这一页的模板；正文里的标题从二级写起，一级一级往下';

function judgeParts(page: Page): Complaint[] {
  const ids = valuesOf(page, 'id');
  const [headings, mains] = [findAll(page, 'h1').length, findAll(page, 'main').length];
  return complain(
    [
      headings !== 1 && `有${headings}个大标题`,
      mains !== 1 && `有${mains}个 <main>`,
      findAll(page, 'html').every((html) => attribute(html, 'lang') !== 'zh-CN') &&
        '没有标明是中文',
      ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `有两处都叫“${id}”`),
      !valuesOf(page, 'href').includes('tel:12351') && '没有12351的链接',
    ],
    cure,
  );
}

/** Who walks by keyboard skips the menu. */
function judgeStart(page: Page): Complaint[] {
  if (page.path === framedPath) return [];
  const [first] = findAll(page, 'a');
  return complain(
    [
      (!first || attribute(first, 'href') !== '#main') && '第一个链接不是“跳到正文”',
      findAll(page, 'main').some((main) => attribute(main, 'id') !== 'main') &&
        '正文没有叫 main 的锚点',
    ],
    cure,
  );
}

function judgeHeadings(page: Page): Complaint[] {
  const headings = page.elements.filter(({ tagName }) => /^h[1-6]$/.test(tagName));
  const problems = headings.map((heading, index) => {
    const level = Number(heading.tagName[1]);
    const before = Number(headings[index - 1]?.tagName[1] ?? 0);
    return level > before + 1 && `${level}级标题“${textOf(heading)}”前面是${before}级`;
  });
  return complain(problems, cure);
}
