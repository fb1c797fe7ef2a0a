import type { BenchDocument, BenchQuery } from './query.ts';

/** A document in the form in which texts are compared. */
interface Compared {
  document: BenchDocument;
  whole: string;
  paragraphs: string[];
}

/** Text as the corpus defines it: width folded, no white space, lower case. */
const normalize = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** The addresses that each query should find, by the id of the query. */
export function findTruth(
  documents: BenchDocument[],
  queries: BenchQuery[],
): Map<string, Set<string>> {
  const compared = documents.map((document) => {
    const texts = [document.title, ...document.aliases, ...document.paragraphs];
    return { document, whole: normalize(texts.join('\n')), paragraphs: texts.map(normalize) };
  });
  return new Map(
    queries.map((query) => {
      const found = compared.filter((one) => isWanted(one, query));
      return [query.id, new Set(found.map(({ document }) => document.url))];
    }),
  );
}

function isWanted({ document, whole, paragraphs }: Compared, query: BenchQuery): boolean {
  const { needle, groups, target, name } = query;
  if (needle !== undefined) return whole.includes(normalize(needle));
  if (groups)
    return paragraphs.some((text) =>
      groups.every((words) => words.some((word) => text.includes(word))),
    );
  if (target !== undefined) return document.title === target;
  return name !== undefined && [document.title, ...document.aliases].includes(name);
}

/** Why a document that has the needle may not be found, or one without it may: marks and breaks inside. */
export function explainDifference(document: BenchDocument, needle: string): string {
  const wanted = normalize(needle);
  const texts = [document.title, ...document.aliases, ...document.paragraphs].map(normalize);
  if (texts.some((text) => text.includes(wanted))) return '';
  if (texts.join('').includes(wanted)) return 'across a break';
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  if (texts.some((text) => letters(text).includes(letters(wanted)))) return 'across marks';
  return '';
}
