/** Parts of Astro’s own that tell of their work step by step; what goes wrong there is printed when the build fails. */
const noisy = new Set(['vite', 'content', 'types', 'build', 'router', '@astrojs/sitemap']);

/** What a line of the build tells those who wait: `search-index: 269 entries`; nothing where it is of no use to them. */
export function readNews(line: string): string | undefined {
  const [, label = '', news = ''] =
    /^(?:[\d:]+ )?(?:\[(?:WARN|ERROR)\] )?\[([\w@/:.-]+)\] (.*\S)/.exec(line) ?? [];
  if (!news) return undefined;
  const pages = label === 'build' ? /^(\d+) page\(s\) built/.exec(news) : null;
  if (pages) return `${pages[1]}个网页`;
  return noisy.has(label) ? undefined : `${label}：${news}`;
}
