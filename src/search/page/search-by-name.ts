import { findSuggestions, type Suggestion } from '#src/search/search-box/find-suggestions.ts';
import { loadSuggestions } from '#src/search/search-box/load-suggestions.ts';

/** As many as anybody reads through. */
const most = 50;

/**
 * Find entries by their titles and other names alone, on the page itself, for browsers that cannot run the search.
 * Where nothing has the whole query in its name, entries with one of its words are found.
 * @throws when the table of names cannot be fetched.
 */
export async function searchByName(query: string): Promise<Suggestion[]> {
  const entries = await loadSuggestions();
  const whole = findSuggestions(query, entries, most);
  if (whole.length > 0) return whole;
  const parts = query.split(/\s+/).flatMap((word) => findSuggestions(word, entries, most));
  return [...new Map(parts.map((part) => [part.url, part])).values()].slice(0, most);
}
