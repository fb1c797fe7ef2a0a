import type { CollectionEntry } from 'astro:content';
import { articleAnchors, nameArticle } from '#src/lib/article-anchor.ts';
import { today } from '#src/lib/dates.ts';
import { describeAmount } from '#src/schemas/describe-amount.ts';
import { findPolicyStatus, type PolicyStatus } from '#src/schemas/policy-status.ts';
import { site } from '#src/site.ts';
import { getBySlug, getPublished } from './entries.ts';
import { getHotlines } from './settings.ts';

export type GuideEntry = CollectionEntry<'guides'>;

/** A law a guide rests on, ready to be linked. */
export interface Basis {
  href: string;
  title: string;
  status: PolicyStatus;
  articles: { label: string; href: string; point: string }[];
}

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
  return data.basis.flatMap(({ policy: slug, articles = [] }) => {
    const policy = policies.get(slug)?.data;
    if (!policy) return [];
    const href = `/policies/${slug}/`;
    const points = policy.keyPoints ?? [];
    const anchors = articleAnchors(points);
    return [
      {
        href,
        title: policy.shortTitle ?? policy.title,
        status: findPolicyStatus(policy, today()),
        articles: articles.flatMap((article) => {
          const index = points.findIndex((point) => point.article === article);
          const point = points[index];
          return point
            ? [
                {
                  label: nameArticle(article),
                  href: `${href}#${anchors[index]}`,
                  point: point.point,
                },
              ]
            : [];
        }),
      },
    ];
  });
}

/** Where to go, with numbers that can be tapped and places that can be opened. */
export async function getPlaces({ data }: GuideEntry) {
  const hotlines = await getHotlines();
  const venues = await getBySlug('venues');
  return (data.where ?? []).map(({ name, phone, hotline, venue, note }) => ({
    name,
    note,
    number: phone ?? hotlines.find(({ id }) => id === hotline)?.number,
    venue:
      venue && venues.has(venue)
        ? { href: `/venues/${venue}/`, name: venues.get(venue)?.data.name ?? '' }
        : undefined,
  }));
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
