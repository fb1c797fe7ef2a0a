import { type KindName, kinds } from '#src/schemas/index.ts';
import { getPublished } from './entries.ts';

/** Kinds whose entries have a page of their own, and where it lies. */
const folders: Partial<Record<KindName, string>> = {
  guides: '/guides/',
  policies: '/policies/',
  'model-workers': '/model-workers/',
  venues: '/venues/',
  pages: '/',
};

/** Addresses that entries once had, and where they are now. */
export async function getFormerAddresses(): Promise<{ from: string; to: string; title: string }[]> {
  const moved = await Promise.all(
    (Object.keys(folders) as KindName[]).map(async (kind) => {
      const folder = folders[kind];
      return (await getPublished(kind)).flatMap(({ id, data }) =>
        (data.formerSlugs ?? []).map((former) => ({
          from: `${folder}${former}/`,
          to: `${folder}${id}/`,
          title: String((data as Record<string, unknown>)[kinds[kind].titleField]),
        })),
      );
    }),
  );
  return moved.flat();
}
