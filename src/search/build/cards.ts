import type { Content, ContentEntry } from '#src/gate/content.ts';
import { articleAnchors, nameArticle } from '#src/lib/article-anchor.ts';
import { today } from '#src/lib/dates.ts';
import type { Amount } from '#src/schemas/amount.ts';
import { describeAmount } from '#src/schemas/describe-amount.ts';
import type { KindData } from '#src/schemas/index.ts';
import { isPublished } from '#src/schemas/publication.ts';
import type { AmountInWords, Card, CitedPolicy } from '#src/search/card.ts';

type Guide = KindData<'guides'>;

/** Makes the cards of entries that answer at once: guides and amounts. */
export function createCardMaker(content: Content): (entry: ContentEntry) => Card | undefined {
  const policies = bySlug(content.entries.policies);
  const amounts = bySlug(content.entries.amounts);
  const hotlines = new Map((content.settings.hotlines?.hotlines ?? []).map((one) => [one.id, one]));

  const makeGuideCard = ({ answer, basis, amounts: slugs = [], where = [] }: Guide): Card => {
    const hotline = where.map((place) => hotlines.get(place.hotline ?? '')).find(Boolean);
    return {
      type: 'guide',
      answer,
      basis: (basis ?? []).flatMap((one) => citePolicy(one, policies.get(one.policy))),
      amounts: slugs.flatMap((slug) => amounts.get(slug) ?? []).map(writeAmount),
      ...(hotline && { hotline: { number: hotline.number, name: hotline.name } }),
    };
  };

  return ({ kind, data }) => {
    if (kind === 'guides') return makeGuideCard(data as Guide);
    if (kind === 'amounts') return { type: 'amount', amount: writeAmount(data as Amount) };
    return undefined;
  };
}

function bySlug<Data extends { slug: string }>(entries: { data: Data }[]): Map<string, Data> {
  const shown = entries.map(({ data }) => data).filter((data) => isPublished(data, today()));
  return new Map(shown.map((data) => [data.slug, data]));
}

/** A policy as the basis of a guide, with links to those of the articles that we have points of. */
function citePolicy(
  { articles = [] }: Guide['basis'][number],
  policy: KindData<'policies'> | undefined,
): CitedPolicy[] {
  if (!policy) return [];
  const { slug, title, shortTitle, keyPoints = [] } = policy;
  const url = `/policies/${slug}/`;
  const anchors = articleAnchors(keyPoints);
  return [
    {
      title: shortTitle ?? title,
      url,
      articles: articles.map((article) => {
        const anchor = anchors[keyPoints.findIndex((point) => point.article === article)];
        return { label: nameArticle(article), url: anchor ? `${url}#${anchor}` : url };
      }),
    },
  ];
}

function writeAmount(amount: Amount): AmountInWords {
  const { name, value, period, source, warning } = describeAmount(amount, today());
  return { name, value, period, source, warning };
}
