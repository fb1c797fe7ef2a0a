import type { z } from 'astro/zod';
import { articleAnchors, nameArticle } from '#src/lib/article-anchor.ts';
import { formatDate } from '#src/lib/dates.ts';
import type { guide } from './guide.ts';
import type { Policy } from './policy.ts';
import { findPolicyStatus, type PolicyStatus } from './policy-status.ts';

/** The validated front matter of a guide. */
export type Guide = z.infer<typeof guide.schema>;

/** A law a guide rests on, ready to be linked. */
export interface Basis {
  href: string;
  title: string;
  status: PolicyStatus;
  articles: { label: string; href: string; point: string }[];
}

/** What a guide shows of a law it cites. */
export type CitedPolicy = Pick<
  Policy,
  | 'title'
  | 'shortTitle'
  | 'effective'
  | 'repealed'
  | 'replacedBy'
  | 'expires'
  | 'revisions'
  | 'checkedOn'
  | 'statusCheck'
> & { keyPoints?: { article?: string | undefined; point: string }[] | undefined };

/** The laws a guide cites, with the points it cites of each. Laws that are not found are left out. */
export function describeBasis(
  { basis }: Pick<Guide, 'basis'>,
  findPolicy: (slug: string) => CitedPolicy | undefined,
  day: string,
): Basis[] {
  return basis.flatMap(({ policy: slug, articles = [] }) => {
    const policy = findPolicy(slug);
    if (!policy) return [];
    const href = `/policies/${slug}/`;
    const points = policy.keyPoints ?? [];
    const anchors = articleAnchors(points);
    const describeArticle = (article: string) => {
      const index = points.findIndex((point) => point.article === article);
      const point = points[index]?.point;
      return point === undefined
        ? []
        : [{ label: nameArticle(article), href: `${href}#${anchors[index]}`, point }];
    };
    return [
      {
        href,
        title: policy.shortTitle ?? policy.title,
        status: findPolicyStatus(policy, day),
        articles: articles.flatMap(describeArticle),
      },
    ];
  });
}

/** A place to go to, with a number that can be tapped and a page that can be opened. */
export interface GuidePlace {
  name: string;
  note: string | undefined;
  number: string | undefined;
  venue: { href: string; name: string } | undefined;
}

/** Where to go, once hotlines and places are looked up. */
export function describePlaces(
  { where = [] }: Pick<Guide, 'where'>,
  findNumber: (hotline: string) => string | undefined,
  findVenueName: (slug: string) => string | undefined,
): GuidePlace[] {
  return where.map(({ name, phone, hotline, venue, note }) => {
    const venueName = venue && findVenueName(venue);
    return {
      name,
      note,
      number: phone ?? (hotline && findNumber(hotline)),
      venue:
        venueName === undefined ? undefined : { href: `/venues/${venue}/`, name: venueName ?? '' },
    };
  });
}

/** The two numbers to call first: the union's before others, each once. */
export function chooseCalls(places: readonly GuidePlace[]): { number: string; name: string }[] {
  const numbers = new Map<string, string>();
  for (const { number, name } of places) {
    if (number && !numbers.has(number)) numbers.set(number, name);
  }
  return [...numbers]
    .map(([number, name]) => ({ number, name }))
    .sort((a, b) => Number(b.number === '12351') - Number(a.number === '12351'))
    .slice(0, 2);
}

/** What to be careful about when a law a guide rests on is not surely in force. */
export function warnOfBasis(basis: readonly Basis[]): string | undefined {
  const unsure = basis.filter(({ status }) => status !== 'in-force');
  if (unsure.length === 0) return undefined;
  const titles = unsure.map(({ title }) => title).join('、');
  return `依据里的${titles}，现行状态还待核实，办理前请先打12351或12333问清。`;
}

/** Who checked a guide, and until when that holds. */
export function describeReview(
  { reviewedOn, reviewer, reviewBy }: Pick<Guide, 'reviewedOn' | 'reviewer' | 'reviewBy'>,
  day: string,
): string[] {
  const next = reviewBy ? `，${formatDate(reviewBy)}前再核` : '';
  return [
    reviewedOn
      ? `${formatDate(reviewedOn)}由${reviewer ?? '法律工作者'}复核${next}。`
      : '尚未经法律工作者复核。',
    ...(reviewBy !== undefined && reviewBy < day ? ['已过复核期限，请以现行规定为准。'] : []),
  ];
}

/** What stands in place of changes while there are none. */
export const describeNoChanges = ({ published }: Pick<Guide, 'published'>) =>
  published ? `${formatDate(published)}发布，以后没有要紧的修改。` : '发布以后没有要紧的修改。';

/** The public history of a guide, as it was written. */
export const describeChanges = ({ changes = [] }: Pick<Guide, 'changes'>) =>
  changes.map(({ date, note }) => ({ label: `${formatDate(date)}　${note}` }));
