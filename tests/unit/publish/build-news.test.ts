import { expect, test } from 'vitest';
import { readNews } from '#src/publish/build-news.ts';

test.each([
  [
    'what a part of ours has found',
    '23:22:54 [search-index] 269 entries',
    'search-index：269 entries',
  ],
  [
    'a warning of ours',
    '23:22:43 [WARN] [holiday-warning] 没有2027年的安排',
    'holiday-warning：没有2027年的安排',
  ],
  ['how many pages there are', '23:22:58 [build] 211 page(s) built in 15.59s', '211个网页'],
])('passes on %s, without the clock', (_, line, news) => {
  expect(readNews(line)).toBe(news);
});

test.each([
  ['Astro’s steps', '23:22:46 [build] mode: "static"'],
  ['an empty warning', '23:22:50 [WARN] [vite] [plugin builtin:vite-reporter] '],
  ['each page', '  ├─ /about/index.html (+12ms)'],
  ['nothing', ''],
])('keeps %s to itself', (_, line) => {
  expect(readNews(line)).toBeUndefined();
});
