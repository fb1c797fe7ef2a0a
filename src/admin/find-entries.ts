import type { Map as ImmutableMap } from 'immutable';
import { kinds } from '#src/schemas/index.ts';
import { loadCatalogue } from './catalogue.ts';

type Collection = ImmutableMap<string, unknown>;

/** An entry as lists show it: what is not in the catalogue is read when somebody opens it. */
interface BriefEntry {
  collection: string;
  slug: string;
  path: string;
  data: Record<string, string>;
}

/** More than these nobody reads: the words asked for are too common. */
const most = 200;

/** All entries of a kind, with title and slug only, so that five thousand are listed, sorted and offered at once. */
export async function listBriefly(collection: Collection): Promise<object[] | undefined> {
  const name = String(collection.get('name'));
  if (!isKind(name)) return undefined;
  return briefly(name, (await loadCatalogue()).kinds[name]);
}

/**
 * Entries whose title holds what was typed, or whose title or slug do so in pinyin: `zhnk` finds “租户……” as well as `zhu-hu`.
 * Nothing where a collection is none of the kinds: then Decap searches by itself.
 */
export async function search(
  collections: readonly Collection[],
  typed: string,
): Promise<object[] | undefined> {
  const names = collections.map((collection) => String(collection.get('name'))).filter(isKind);
  if (names.length === 0) return undefined;
  const { kinds: listed } = await loadCatalogue();
  const matches = await makeMatcher(typed);
  return names.flatMap((name) => briefly(name, listed[name].filter(matches))).slice(0, most);
}

async function makeMatcher(typed: string) {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const inText = (title: string, slug: string) => {
    const text = `${title.toLowerCase()} ${slug} ${slug.replaceAll('-', '')}`;
    return words.every((word) => text.includes(word));
  };
  if (!/^[a-z0-9\s-]+$/i.test(typed)) {
    return ({ title, slug }: { title: string; slug: string }) => inText(title, slug);
  }
  // Letters alone may be pinyin, whole or first letters; its table is large and loaded only for this.
  const { match } = await import('pinyin-pro');
  const letters = words.join('');
  return ({ title, slug }: { title: string; slug: string }) =>
    inText(title, slug) || match(title, letters) !== null;
}

function briefly(name: keyof typeof kinds, entries: { slug: string; title: string }[]) {
  const { folder, titleField } = kinds[name];
  return entries.map(({ slug, title }) => ({
    ...emptyEntry,
    collection: name,
    slug,
    path: `${folder}/${slug}.md`,
    data: { [titleField]: title, slug },
  })) satisfies BriefEntry[];
}

/** What Decap's own entries hold besides. */
const emptyEntry = {
  partial: true,
  raw: '',
  label: null,
  isModification: null,
  mediaFiles: [],
  author: '',
  updatedOn: '',
  status: '',
  meta: {},
  i18n: {},
};

const isKind = (name: string): name is keyof typeof kinds => Object.hasOwn(kinds, name);
