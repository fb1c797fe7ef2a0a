import type { PlaceSource } from './place-source.ts';
import { readList } from './read-list.ts';

/** The places of the list, or of files where the list holds the first of many and brings a template along. */
export async function openSource(
  list: HTMLElement,
  template: HTMLTemplateElement | null,
): Promise<PlaceSource> {
  if (!template) return readList(list);
  const { loadPlaces } = await import('./load-places.ts');
  return loadPlaces(template);
}
