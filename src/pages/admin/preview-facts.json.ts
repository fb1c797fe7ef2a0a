import { makeSiteFacts } from '#src/admin/preview/templates/site-facts.ts';
import { getBySlug } from '#src/data/entries.ts';
import { pictureAddresses } from '#src/data/images.ts';
import { getHotlines, getTopics } from '#src/data/settings.ts';
import type { KindName } from '#src/schemas/index.ts';
import { site } from '#src/site.ts';

/** What pages show of other published entries, for previews without a desk. */
export async function GET() {
  const dataOf = async <Name extends KindName>(kind: Name) =>
    [...(await getBySlug(kind)).values()].map(({ data }) => data);
  const facts = makeSiteFacts({
    site,
    hotlines: await getHotlines(),
    topics: await getTopics(),
    policies: await dataOf('policies'),
    amounts: await dataOf('amounts'),
    venues: await dataOf('venues'),
    glossary: await dataOf('glossary'),
    pictures: pictureAddresses(),
  });
  return Response.json(facts);
}
