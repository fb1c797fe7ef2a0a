import { findTarget, listAddresses } from './addresses.ts';
import type { Complaint } from './check.ts';
import { type Page, valuesOf } from './page.ts';
import type { Site } from './site.ts';

/**
 * Collects the ids of pages and the fragments that lead to them. The ids of a page are kept as one text,
 * so that tens of thousands of pages fit into memory.
 */
export function followFragments(site: Site) {
  const ids = new Map<string, string>();
  /** `/policies/labour-law/#art-3` → a page that leads there. */
  const wanted = new Map<string, { from: string; path: string; fragment: string }>();
  const want = (from: string, addresses: readonly string[], own?: ReadonlySet<string>) => {
    for (const address of addresses) {
      if (!address.includes('#')) continue;
      const target = findTarget(site, from, address);
      if (target.kind !== 'inner' || target.fragment === '') continue;
      const { path, fragment } = target;
      if (path === from && own?.has(fragment)) continue;
      wanted.set(`${path}#${fragment}`, { from, path, fragment });
    }
  };
  return {
    /** Remember what a page has, and where it leads. */
    see(page: Page) {
      const own = new Set(valuesOf(page, 'id'));
      ids.set(page.path, `\n${[...own].join('\n')}\n`);
      want(page.path, listAddresses(page), own);
    },
    /** Remember where a file leads. */
    want,
    /** Fragments that no page has. What leads to no page at all is said by others. */
    judge(): Complaint[] {
      return [...wanted.values()]
        .filter(({ path, fragment }) => ids.get(path)?.includes(`\n${fragment}\n`) === false)
        .map(({ from, path, fragment }) => ({
          path: from,
          problem: `指向 ${path}#${fragment}，那一页没有这个位置`,
          cure: '改成那一页现有的位置，例如现有的条文号',
        }));
    },
  };
}
