import type { CollectionEntry } from 'astro:content';
import { today } from '#src/lib/dates.ts';
import { nameOfPolicy } from '#src/schemas/describe-policy.ts';
import { policyLevels } from '#src/schemas/policy.ts';
import { findPolicyStatus } from '#src/schemas/policy-status.ts';
import { getBySlug, getPublished } from './entries.ts';
import { getGuides } from './guides.ts';

export type PolicyEntry = CollectionEntry<'policies'>;

/** Every published policy: by legal force, the whole country before province and city, then by title. */
export async function getPolicies(): Promise<PolicyEntry[]> {
  const regions = ['全国', '辽宁', '沈阳'];
  return [...(await getPublished('policies'))].sort(
    (a, b) =>
      policyLevels.indexOf(a.data.level) - policyLevels.indexOf(b.data.level) ||
      regions.indexOf(a.data.region) - regions.indexOf(b.data.region) ||
      nameOf(a).localeCompare(nameOf(b), 'zh-CN'),
  );
}

/** What a list of policies shows of one. */
export function summarisePolicy(entry: PolicyEntry) {
  const { level, region, summary, title } = entry.data;
  return {
    href: `/policies/${entry.id}/`,
    name: nameOf(entry),
    title,
    level,
    region,
    summary,
    status: findPolicyStatus(entry.data, today()),
  };
}

/** The short name people use. */
export const nameOf = ({ data }: PolicyEntry) => nameOfPolicy(data);

/** The guides that rest on a policy, with the articles each cites. */
export async function getCitingGuides(slug: string) {
  return (await getGuides()).flatMap(({ id, data }) => {
    const basis = data.basis.find(({ policy }) => policy === slug);
    if (!basis) return [];
    return [{ href: `/guides/${id}/`, title: data.title, articles: basis.articles ?? [] }];
  });
}

/** What replaced a policy, if that is known and published. */
export async function getReplacement({ data }: PolicyEntry) {
  const replacement = data.replacedBy
    ? (await getBySlug('policies')).get(data.replacedBy)
    : undefined;
  return replacement
    ? { href: `/policies/${replacement.id}/`, name: nameOf(replacement) }
    : undefined;
}
