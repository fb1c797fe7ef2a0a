import { complain, type OutputCheck } from '../check.ts';
import { findAll, framedPath, isArticle, readMeta, textOf } from '../page.ts';

const cure = '改其中一条的标题或一句话说明，让人在搜索结果里分得清';

/**
 * In a list of results, and among open tabs, no two pages look the same. Of two people or places there may be the same to say in one
 * sentence: their titles tell them apart.
 */
export const uniqueTitles: OutputCheck = {
  name: 'unique-titles',
  promise: '没有两页标题相同，栏目页的说明也各不相同',
  start(site) {
    const titles = new Map<string, string>();
    const descriptions = new Map<string, string>();
    const findTwin = (seen: Map<string, string>, text: string, path: string) => {
      const twin = seen.get(text);
      if (twin === undefined) seen.set(text, path);
      return twin;
    };
    return {
      page(page) {
        const title = findAll(page, 'title').slice(0, 1).map(textOf).join();
        const twin = findTwin(titles, title, page.path);
        const description = readMeta(page, 'description').join();
        const same =
          page.path === framedPath || isArticle(page)
            ? undefined
            : findTwin(descriptions, description, page.path);
        return complain(
          [
            twin && `和 ${twin} 标题相同：“${title}”`,
            same && `和 ${same} 的说明相同：“${description}”`,
            !title.includes(site.name) && `标题“${title}”里没有网站的名字`,
          ],
          cure,
        );
      },
    };
  },
};
