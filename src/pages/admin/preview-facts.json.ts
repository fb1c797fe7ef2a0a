import { makeSiteFacts } from '#src/admin/preview/templates/site-facts.ts';
import { getBySlug } from '#src/data/entries.ts';
import { pictureAddresses } from '#src/data/images.ts';
import { getHotlines } from '#src/data/settings.ts';
import { getTopicOverview } from '#src/data/topics.ts';
import { site } from '#src/site.ts';

/** What pages show of other published entries, for previews without a desk. */
export async function GET() {
  const facts = makeSiteFacts({
    site,
    hotlines: await getHotlines(),
    topics: await getTopicOverview(),
    policies: listData(await getBySlug('policies')),
    amounts: listData(await getBySlug('amounts')),
    venues: listData(await getBySlug('venues')),
    glossary: listData(await getBySlug('glossary')),
    pictures: pictureAddresses(),
  });
  return Response.json(facts);
}

const listData = <Data>(entries: Map<string, { data: Data }>): Data[] =>
  [...entries.values()].map(({ data }) => data);
