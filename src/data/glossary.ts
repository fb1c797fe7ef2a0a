import { getBySlug, getPublished } from './entries.ts';

/** Every term by the first letter of its pinyin slug, with links to the terms it refers to. */
export async function getGlossary() {
  const terms = [...(await getPublished('glossary'))].sort((a, b) =>
    a.id.localeCompare(b.id, 'en'),
  );
  const bySlug = await getBySlug('glossary');
  const letters = [...new Set(terms.map(({ id }) => letterOf(id)))];
  return letters.map((letter) => ({
    letter,
    terms: terms
      .filter(({ id }) => letterOf(id) === letter)
      .map(({ data: { slug, term, plain, synonyms = [], related = [] } }) => ({
        slug,
        term,
        plain,
        synonyms,
        related: related.flatMap((other) => {
          const found = bySlug.get(other);
          return found ? [{ href: `#${other}`, term: found.data.term }] : [];
        }),
      })),
  }));
}

const letterOf = (slug: string) => (slug[0] ?? '').toUpperCase();
