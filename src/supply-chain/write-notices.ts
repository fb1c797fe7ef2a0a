import { isAllowed, licencesOfSite } from './allowed-licences.ts';
import type { PackageNotice } from './read-package.ts';

const line = '='.repeat(72);
const intro = `沈阳e工会用到的开源软件

本站的网页、地图、搜索和编辑台里含有下列软件。感谢它们的作者。
先是清单，后面是许可的原文；许可相同的排在一起。`;

/**
 * The text that passes on what licences ask to be passed on: every package, then every licence text once.
 * @throws when the licence of a package does not let its code go into the site.
 */
export function writeNotices(packages: PackageNotice[]): string {
  // A package may lie in several folders.
  const byName = new Map(packages.map((one) => [nameOf(one), one]));
  const sorted = [...byName.values()].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  for (const one of sorted) {
    if (one.licence === undefined || !isAllowed(one.licence, licencesOfSite)) {
      throw new Error(
        `${nameOf(one)} is in dist/ under ${one.licence ?? 'no licence'}, which is not among those of the site. Take it out, or add the licence to src/supply-chain/allowed-licences.ts if it may be passed on.`,
      );
    }
  }
  const list = sorted.map((one) =>
    [
      ...[nameOf(one), one.licence, ...one.origin],
      ...(one.texts.length > 0 ? [] : ['软件包里没有许可全文']),
    ].join(' · '),
  );
  const texts = [...groupByText(sorted)].map(([text, names]) => `${names.join('\n')}\n\n${text}`);
  return `${[intro, list.join('\n'), ...texts].join(`\n\n${line}\n\n`)}\n`;
}

const nameOf = ({ name, version }: PackageNotice) => `${name} ${version}`;

function groupByText(packages: PackageNotice[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const one of packages) {
    for (const text of new Set(one.texts))
      groups.set(text, [...(groups.get(text) ?? []), nameOf(one)]);
  }
  return groups;
}
