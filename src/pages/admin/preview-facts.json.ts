import type { SiteFacts } from '#src/admin/preview/templates/site-facts.ts';
import { getBySlug } from '#src/data/entries.ts';
import { pictureAddresses } from '#src/data/images.ts';
import { getHotlines } from '#src/data/settings.ts';
import { getTopicLinks } from '#src/data/topics.ts';
import type { KindName } from '#src/schemas/index.ts';
import { site, unionHotline } from '#src/site.ts';

/** What pages show of other published entries, for previews without a desk. */
export async function GET() {
  const facts: SiteFacts = {
    site: { name: site.name, organiser: site.organiser },
    unionHotline: { name: unionHotline.name, number: unionHotline.number },
    hotlines: (await getHotlines()).map(({ id, number }) => ({ id, number })),
    topics: [...(await getTopicLinks()).values()].map(({ label, href }) => ({ name: label, href })),
    policies: await pick('policies', ({ keyPoints, ...policy }) => ({
      title: policy.title,
      shortTitle: policy.shortTitle,
      effective: policy.effective,
      repealed: policy.repealed,
      replacedBy: policy.replacedBy,
      expires: policy.expires,
      revisions: policy.revisions,
      checkedOn: policy.checkedOn,
      statusCheck: policy.statusCheck,
      keyPoints: keyPoints?.map(({ article, point }) => ({ article, point })),
    })),
    amounts: await pick('amounts', (amount) => amount),
    venues: await pick('venues', ({ name }) => name),
    pictures: pictureAddresses(),
    terms: await pick('glossary', ({ term }) => term),
  };
  return Response.json(facts);
}

type DataOf<Name extends KindName> =
  Awaited<ReturnType<typeof getBySlug<Name>>> extends Map<string, { data: infer Data }>
    ? Data
    : never;

async function pick<Name extends KindName, Picked>(
  kind: Name,
  choose: (data: DataOf<Name>) => Picked,
): Promise<Record<string, Picked>> {
  const entries = [...(await getBySlug(kind))];
  return Object.fromEntries(
    // Astro's type of an entry's data is the schema's; the compiler does not see it through the kind.
    entries.map(([slug, { data }]) => [slug, choose(data as DataOf<Name>)]),
  );
}
