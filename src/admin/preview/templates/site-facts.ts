import type { Amount } from '#src/schemas/amount.ts';
import type { CitedPolicy } from '#src/schemas/describe-guide.ts';
import type { KindData } from '#src/schemas/index.ts';

/** What pages show of other entries and of settings, as the site was built. */
export interface SiteFacts {
  site: { name: string; organiser: string };
  unionHotline: { name: string; number: string };
  hotlines: { id: string; number: string }[];
  topics: { name: string; href: string }[];
  policies: Record<string, CitedPolicy>;
  amounts: Record<string, Amount>;
  venues: Record<string, string>;
  terms: Record<string, string>;
  /** Addresses of published pictures, by file name. */
  pictures: Record<string, string>;
}

interface Sources {
  site: { name: string; organiser: string };
  hotlines: { id: string; name: string; number: string }[];
  topics: { name: string; slug: string }[];
  policies: KindData<'policies'>[];
  amounts: Amount[];
  venues: KindData<'venues'>[];
  glossary: KindData<'glossary'>[];
  pictures: Record<string, string>;
}

/** Take from settings and published entries what other pages show of them. */
export function makeSiteFacts(sources: Sources): SiteFacts {
  const { site, hotlines, topics, policies, amounts, venues, glossary, pictures } = sources;
  const union = hotlines.find(({ id }) => id === 'union');
  return {
    site: { name: site.name, organiser: site.organiser },
    unionHotline: { name: union?.name ?? '', number: union?.number ?? '' },
    hotlines: hotlines.map(({ id, number }) => ({ id, number })),
    topics: topics.map(({ name, slug }) => ({ name, href: `/topics/${slug}/` })),
    policies: bySlug(policies, describeCited),
    amounts: bySlug(amounts, (amount) => amount),
    venues: bySlug(venues, ({ name }) => name),
    terms: bySlug(glossary, ({ term }) => term),
    pictures,
  };
}

const bySlug = <Data extends { slug: string }, Fact>(
  entries: Data[],
  describe: (data: Data) => Fact,
): Record<string, Fact> => Object.fromEntries(entries.map((data) => [data.slug, describe(data)]));

const describeCited = (policy: KindData<'policies'>): CitedPolicy => ({
  title: policy.title,
  shortTitle: policy.shortTitle,
  effective: policy.effective,
  repealed: policy.repealed,
  replacedBy: policy.replacedBy,
  expires: policy.expires,
  revisions: policy.revisions,
  checkedOn: policy.checkedOn,
  statusCheck: policy.statusCheck,
  keyPoints: policy.keyPoints?.map(({ article, point }) => ({ article, point })),
});

/** Subjects with their addresses, in the order the editor chose them. */
export const findTopics = ({ topics }: SiteFacts, wanted: readonly string[]) =>
  wanted.flatMap((name) => topics.find((topic) => topic.name === name) ?? []);

/** What a template makes a page of. */
export interface TemplateProps<Data> {
  slug: string;
  data: Data;
  /** The Markdown below the front matter. */
  body: string;
  facts: SiteFacts;
  /** The day of the preview. */
  day: string;
  /** Pictures the browser has, by file name. */
  pictures: Record<string, string>;
}
