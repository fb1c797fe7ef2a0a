import { complain, type OutputCheck } from '../check.ts';
import { findExecutable } from '../find-executable.ts';
import type { Page } from '../page.ts';

const cure =
  '正文只写文字和 Markdown；确实要用的新标签，由管网站的人加进 src/output/known-elements.ts';

const judge = (page: Page) => complain(findExecutable(page.html, page), cure);

/** Nothing that came in with content can run in a page, whatever policy the server sends. */
export const safeMarkup: OutputCheck = {
  name: 'safe-markup',
  promise: '页面里没有能运行的东西',
  start: () => ({ page: judge, deskPage: judge }),
};
