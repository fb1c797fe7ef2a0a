import { articleAnchors, nameArticle } from '#src/lib/article-anchor.ts';
import { today } from '#src/lib/dates.ts';
import { guideSections } from '#src/schemas/guide.ts';
import type { KindData, KindName } from '#src/schemas/index.ts';
import type { Policy } from '#src/schemas/policy.ts';
import { findPolicyStatus, policyStatuses } from '#src/schemas/policy-status.ts';
import type { SearchRecord, Section } from './record.ts';

/** How entries of one kind are found: where they are read, and which fields say what. */
export interface SearchedKind<Name extends KindName> {
  url: (slug: string) => string;
  /** Among entries of one name the kind of more worth comes first: an answer before a definition. */
  worth: number;
  /** Fields that hold other names of the entry. */
  aliases: FieldName<Name>[];
  /** Fields that stand under no heading. */
  lead: FieldName<Name>[];
  /** Fields that stand under a heading of their own. */
  headed?: readonly { field: FieldName<Name>; anchor: string; heading: string }[];
  /** What stands under anchors, or is put together from several fields. */
  readSections?: (data: KindData<Name>) => Section[];
  /** What it counts under beside its fields of choice. */
  readFacets?: (data: KindData<Name>) => SearchRecord['facets'];
}

type FieldName<Name extends KindName> = keyof KindData<Name> & string;

/** Every kind that can be found. A new kind is one line here. */
export const searchedKinds: { [Name in KindName]: SearchedKind<Name> } = {
  guides: {
    url: (slug) => `/guides/${slug}/`,
    worth: 1.5,
    aliases: ['aliases'],
    lead: ['answer', 'summary', 'conditions'],
    headed: guideSections,
  },
  policies: {
    url: (slug) => `/policies/${slug}/`,
    worth: 0.5,
    aliases: ['shortTitle', 'aliases'],
    lead: ['summary', 'documentNumber'],
    readSections: readArticles,
    readFacets: (policy) => ({
      ...readStatus(policy),
      ...readYears([policy.promulgated ?? policy.effective]),
    }),
  },
  'model-workers': {
    url: (slug) => `/model-workers/${slug}/`,
    worth: 0.5,
    aliases: ['pinyin', 'aliases'],
    lead: ['summary', 'employer', 'trade', 'honours', 'highlights', 'timeline'],
    readFacets: ({ honours = [] }) => readYears(honours.map(({ year }) => year)),
  },
  venues: {
    url: (slug) => `/venues/${slug}/`,
    worth: 0.3,
    aliases: ['aliases'],
    lead: [
      'summary',
      'kind',
      'district',
      'address',
      'directions',
      'host',
      'facilities',
      'activities',
      'grades',
      'facts',
    ],
  },
  glossary: {
    url: (slug) => `/glossary/#${slug}`,
    worth: -1,
    aliases: ['synonyms'],
    lead: ['plain'],
  },
  amounts: {
    url: (slug) => `/amounts/#${slug}`,
    worth: 0,
    aliases: [],
    lead: ['region', 'source'],
    readSections: ({ value, unit }) =>
      value === undefined ? [] : [{ texts: [`${value}${unit}`] }],
  },
  pages: { url: (slug) => `/${slug}/`, worth: -0.5, aliases: [], lead: ['summary'] },
};

/** Every key point under its anchor, headed by the number of its article. */
function readArticles({ keyPoints = [] }: Policy): Section[] {
  const anchors = articleAnchors(keyPoints);
  return keyPoints.map(({ article, point }, index) => ({
    anchor: anchors[index] as string,
    heading: article ? nameArticle(article) : '要点',
    texts: [point],
  }));
}

function readStatus(policy: Policy): SearchRecord['facets'] {
  const status = findPolicyStatus(policy, today());
  return { status: [{ value: status, label: policyStatuses[status] }] };
}

/** The years of dates, or years as they are. */
function readYears(dates: (string | number | undefined)[]): SearchRecord['facets'] {
  const years = new Set(dates.flatMap((date) => (date ? [String(date).slice(0, 4)] : [])));
  return years.size > 0
    ? { year: [...years].map((year) => ({ value: year, label: `${year}年` })) }
    : {};
}
