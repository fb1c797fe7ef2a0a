import { type KindName, kindNames } from '#src/schemas/index.ts';
import type { Settings } from '#src/schemas/settings.ts';
import { type PlainEntry, titleOf } from './find-work.ts';
import { isRecord } from './walk-fields.ts';

/** A word that editors are warned of, or may not use. */
export type Word = NonNullable<Settings<'desk'>['words']>[number];

/** One entry that others can point to. */
interface CatalogueEntry {
  slug: string;
  title: string;
  /** It has not been published yet. */
  draft?: true;
  /** Addresses it used to have; links to them still work. */
  formerSlugs?: string[];
}

/** What there is in `content/`, as much of it as other entries can point to or repeat. */
export interface Catalogue {
  kinds: { [Kind in KindName]: CatalogueEntry[] };
  /** Articles among the key points of each policy. */
  articles: Record<string, string[]>;
  hotlines: { id: string; name: string }[];
  /** File names in `content/images/`. */
  images: string[];
  /** Figures that guides refer to and must not repeat. */
  amounts?: { slug: string; name: string; value: number; unit: string }[];
  /** The last parts of the topics’ addresses. */
  topics?: string[];
  /** The list of words from the settings of the desk. */
  words?: Word[];
}

interface Sources {
  entries: readonly (PlainEntry & { draft?: boolean })[];
  /** Files of `content/settings/` as data. */
  hotlines: unknown;
  topics: unknown;
  desk: unknown;
  images: Iterable<string>;
}

/** Put the catalogue together. Whatever an entry got wrong is left out. */
export function makeCatalogue({ entries, hotlines, topics, desk, images }: Sources): Catalogue {
  const records = entries.flatMap((entry) =>
    isRecord(entry.data) ? [{ ...entry, data: entry.data }] : [],
  );
  const ofKind = (kind: KindName) => records.filter(({ collection }) => collection === kind);
  return {
    kinds: Object.fromEntries(
      kindNames.map((kind) => [
        kind,
        ofKind(kind).map(({ slug, data, draft }) => {
          const formerSlugs = texts(data['formerSlugs']);
          return {
            slug,
            title: titleOf(kind, slug, data),
            ...(draft && { draft: true as const }),
            ...(formerSlugs.length > 0 && { formerSlugs }),
          };
        }),
      ]),
    ) as Catalogue['kinds'],
    articles: Object.fromEntries(
      ofKind('policies').map(({ slug, data }) => [
        slug,
        items(data['keyPoints']).flatMap(({ article }) => (article ? [String(article)] : [])),
      ]),
    ),
    hotlines: items(isRecord(hotlines) ? hotlines['hotlines'] : hotlines).map(({ id, name }) => ({
      id: String(id),
      name: String(name),
    })),
    images: [...images].sort(),
    amounts: ofKind('amounts').flatMap(({ slug, data }) => {
      const value = Number(data['value'] ?? Number.NaN);
      const unit = String(data['unit'] ?? '');
      return Number.isFinite(value)
        ? [{ slug, name: titleOf('amounts', slug, data), value, unit }]
        : [];
    }),
    topics: items(isRecord(topics) ? topics['topics'] : topics).map(({ slug }) => String(slug)),
    words: items(isRecord(desk) ? desk['words'] : undefined).map(readWord),
  };
}

const readWord = ({ word, advice, level }: Record<string, unknown>): Word => ({
  word: String(word),
  advice: String(advice),
  level: level === 'block' ? 'block' : 'warn',
});

const items = (value: unknown) => (Array.isArray(value) ? value.filter(isRecord) : []);

const texts = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);
