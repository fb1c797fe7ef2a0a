import type { Content, ContentEntry } from '#src/gate/content.ts';
import { type KindData, type KindName, kindNames } from '#src/schemas/index.ts';

type Draft<Name extends KindName> = Partial<KindData<Name>> & { slug: string; body?: string };

/** Content of a few entries. Only the fields a test is about are given, so the data is less than a schema asks for. */
export function makeContent(
  drafts: { [Name in KindName]?: Draft<Name>[] },
  settings: Content['settings'] = {},
): Content {
  const entries = kindNames.map((kind) => [
    kind,
    (drafts[kind] ?? []).map(({ body = '', ...data }) => ({
      kind,
      slug: data.slug,
      file: `content/${kind}/${data.slug}.md`,
      data: data as KindData<typeof kind>,
      body,
    })),
  ]);
  return {
    entries: Object.fromEntries(entries) as Record<KindName, ContentEntry[]> as Content['entries'],
    settings,
    images: new Set(),
  };
}
