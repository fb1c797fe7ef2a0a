import { findDeadEnd, listAddresses, listOwnAddresses, readData } from '../addresses.ts';
import { type Complaint, complain, type OutputCheck } from '../check.ts';
import { listDataAddresses } from '../data-addresses.ts';
import { followFragments } from '../follow-fragments.ts';
import { attribute, findAll, type Page, valuesOf } from '../page.ts';

const cure = '改成现有页面的地址；被删掉的条目先从引用它的地方去掉';

/** Nobody ends on a page, or at a place of a page, that is not there. */
export const links: OutputCheck = {
  name: 'links',
  promise: '站内的链接、锚点和引用的文件都在，站外的链接用 https 并且标明',
  start(site) {
    const fragments = followFragments(site);
    const judgeAddresses = (page: Page): Complaint[] => {
      const written = [...new Set(listAddresses(page))];
      const own = listOwnAddresses(site, readData(page));
      const dead = [...written, ...own].map((address) => findDeadEnd(site, page.path, address));
      return complain(dead, cure);
    };
    return {
      deskPage: judgeAddresses,
      file(file) {
        fragments.want(file.path, listDataAddresses(site, file));
        return [];
      },
      page(page) {
        fragments.see(page);
        return [...judgeAddresses(page), ...judgeReferences(page), ...judgeOuter(page)];
      },
      end: fragments.judge,
    };
  },
};

const references = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'list'];

/** Labels, descriptions and controls name elements of their page. */
function judgeReferences(page: Page): Complaint[] {
  const ids = new Set(valuesOf(page, 'id'));
  const problems = references.flatMap((name) =>
    valuesOf(page, name)
      .flatMap((value) => value.split(/\s+/))
      .map((id) => !ids.has(id) && `属性 ${name} 指着不存在的“${id}”`),
  );
  return complain(problems, '请管网站的人看这一页的模板');
}

function judgeOuter(page: Page): Complaint[] {
  const problems = findAll(page, 'a').flatMap((link) => {
    const href = attribute(link, 'href') ?? '';
    if (!/^[a-z]+:/i.test(href)) return [];
    const isMarked = /external/.test(attribute(link, 'class') ?? '');
    return [
      !/^(?:https|tel|mailto):/.test(href) && `站外链接 ${href} 不是 https`,
      /^https?:/.test(href) && !isMarked && `站外链接 ${href} 没有标明`,
    ];
  });
  return complain(problems, '站外链接写成 https:// 开头；没有标明的请管网站的人看模板');
}
