import { type Complaint, complain, type OutputCheck } from '../check.ts';
import type { OutputFile } from '../output-file.ts';
import { findAll, isMoved, type Page, readMeta, textOf, valuesOf } from '../page.ts';

/** Less than this is no answer to anybody. */
const leastText = 60;

const codeWords = /undefined|\bNaN\b|\[object |Invalid Date|\bnull\b/;

const cure = '重新生成网站；还是这样，就看这一页的内容文件是不是空的，再请管网站的人看模板';

/** Readers find text on every page, and none that a program left there by mistake. */
export const wholeText: OutputCheck = {
  name: 'whole-text',
  promise: '每一页都有正文，没有程序漏出来的字样',
  start: () => ({
    page: (page) => [...judgeText(page), ...judgeWords(page)],
    file: judgeFile,
  }),
};

function judgeText(page: Page): Complaint[] {
  const main = findAll(page, 'main');
  return complain(
    [
      (main.length === 0 || main.some((part) => textOf(part).length < leastText)) &&
        !isMoved(page) &&
        `正文不到${leastText}个字`,
      findAll(page, 'h1').some((heading) => textOf(heading) === '') && '大标题是空的',
    ],
    cure,
  );
}

function judgeWords(page: Page): Complaint[] {
  const texts = [
    ...findAll(page, 'title').map(textOf),
    ...findAll(page, 'body').map(textOf),
    ...['description', 'og:title', 'og:description'].flatMap((name) => readMeta(page, name)),
    ...['alt', 'title', 'aria-label'].flatMap((name) => valuesOf(page, name)),
  ];
  const words = texts.map((text) => codeWords.exec(text)?.[0]);
  return complain(
    [...new Set(words)].map((word) => word && `页面上写着“${word}”`),
    cure,
  );
}

/** Feeds and tables are read by people as well. */
function judgeFile(file: OutputFile): Complaint[] {
  if (!/\.(?:xml|csv|geojson)$/.test(file.path)) return [];
  const word = /\[object |\bundefined\b|\bNaN\b|Invalid Date/.exec(file.text())?.[0];
  return complain([word && `里面写着“${word}”`], cure);
}
