import { type KindName, kindNames, kinds } from '#src/schemas/index.ts';
import type { Content } from './content.ts';

/** What forms offer to choose from, and what checks look names up in. */
export interface Catalogue {
  kinds: Record<KindName, { slug: string; title: string; draft?: true }[]>;
  /** Policy → the articles among its key points, which guides can rest on. */
  articles: Record<string, string[]>;
  hotlines: { id: string; name: string }[];
  /** File names in `content/images/`. */
  images: string[];
}

/** An entry that is not published yet. */
interface DraftEntry {
  kind: KindName;
  slug: string;
  title: string;
}

/** The catalogue of some content, with drafts of entries that are not published yet. */
export function makeCatalogue(content: Content, drafts: readonly DraftEntry[] = []): Catalogue {
  const listKind = (kind: KindName) => {
    const { titleField } = kinds[kind];
    const published = content.entries[kind].map(({ slug, data }) => ({
      slug,
      title: String((data as Record<string, unknown>)[titleField] ?? slug),
    }));
    const known = new Set(published.map(({ slug }) => slug));
    const fresh = drafts
      .filter((draft) => draft.kind === kind && !known.has(draft.slug))
      .map(({ slug, title }) => ({ slug, title: title || slug, draft: true as const }));
    return [...published, ...fresh];
  };
  return {
    // The keys are those of `kinds`, which the compiler cannot follow through `fromEntries`.
    kinds: Object.fromEntries(
      kindNames.map((kind) => [kind, listKind(kind)]),
    ) as Catalogue['kinds'],
    articles: Object.fromEntries(
      content.entries.policies.map(({ slug, data }) => [
        slug,
        (data.keyPoints ?? []).flatMap(({ article }) => article ?? []),
      ]),
    ),
    hotlines: (content.settings.hotlines?.hotlines ?? []).map(({ id, name }) => ({ id, name })),
    images: [...content.images].sort(),
  };
}
