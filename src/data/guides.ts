import type { CollectionEntry } from 'astro:content';
import { today } from '#src/lib/dates.ts';
import { describeAmount } from '#src/schemas/describe-amount.ts';
import { type Basis, describeBasis, describePlaces } from '#src/schemas/describe-guide.ts';
import { site } from '#src/site.ts';
import { getBySlug, getPublished } from './entries.ts';
import { getHotlines } from './settings.ts';

export type GuideEntry = CollectionEntry<'guides'>;

/** Every published guide, in the order of the home page, then by title. */
export async function getGuides(): Promise<GuideEntry[]> {
  const guides = await getPublished('guides');
  const { situations = [] } = site;
  const rank = (slug: string) =>
    situations.includes(slug) ? situations.indexOf(slug) : situations.length;
  return [...guides].sort(
    (a, b) => rank(a.id) - rank(b.id) || a.data.title.localeCompare(b.data.title, 'zh-CN'),
  );
}

/** The laws a guide cites, with the points it cites of each. Laws not yet published are left out. */
export async function getBasis({ data }: GuideEntry): Promise<Basis[]> {
  const policies = await getBySlug('policies');
  return describeBasis(data, (slug) => policies.get(slug)?.data, today());
}

/** Where to go, with numbers that can be tapped and places that can be opened. */
export async function getPlaces({ data }: GuideEntry) {
  const hotlines = await getHotlines();
  const venues = await getBySlug('venues');
  return describePlaces(
    data,
    (wanted) => hotlines.find(({ id }) => id === wanted)?.number,
    (slug) => venues.get(slug)?.data.name,
  );
}

/** The amounts a guide refers to, with their warnings. */
export async function getGuideAmounts({ data }: GuideEntry) {
  const amounts = await getBySlug('amounts');
  return (data.amounts ?? []).flatMap((slug) => {
    const amount = amounts.get(slug)?.data;
    return amount ? [describeAmount(amount, today())] : [];
  });
}

/** Other guides on the same subjects, those that share most first. */
export async function getRelatedGuides({ id, data }: GuideEntry, count = 4): Promise<GuideEntry[]> {
  const shared = (guide: GuideEntry) =>
    guide.data.topics.filter((topic) => data.topics.includes(topic)).length;
  return (await getGuides())
    .filter((guide) => guide.id !== id && shared(guide) > 0)
    .sort((a, b) => shared(b) - shared(a))
    .slice(0, count);
}
