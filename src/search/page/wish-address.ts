import { facetNames } from '#src/schemas/facets.ts';
import type { Selection, Wish } from '#src/search/answer.ts';

/** What a visitor asked for, as it stands in the address of the page. */
export type AddressedWish = Omit<Wish, 'count'>;

/**
 * Read what an address asks for.
 * @example readWish('?q=欠薪&kind=guides&kind=policies').chosen → { kind: ['guides', 'policies'] }
 */
export function readWish(search: string): AddressedWish {
  const parameters = new URLSearchParams(search);
  const chosen: Selection = {};
  for (const name of facetNames) {
    const values = new Set(parameters.getAll(name).filter((value) => value !== ''));
    if (values.size > 0) chosen[name] = [...values];
  }
  return {
    query: parameters.get('q')?.trim() ?? '',
    chosen,
    sort: parameters.get('sort') === 'date' ? 'date' : 'relevance',
  };
}

/** Write it back, the same wish always in the same way; empty for no wish at all. */
export function writeWish({ query, chosen, sort }: AddressedWish): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  for (const name of facetNames) {
    for (const value of [...(chosen[name] ?? [])].sort()) parameters.append(name, value);
  }
  if (sort === 'date') parameters.set('sort', 'date');
  const search = parameters.toString();
  return search && `?${search}`;
}

/** Whether anything is asked for. */
export const isEmpty = ({ query, chosen }: AddressedWish): boolean =>
  query === '' && Object.keys(chosen).length === 0;
