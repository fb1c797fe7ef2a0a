import { kinds } from '#src/schemas/index.ts';

/**
 * Whether somebody else than the author must approve an entry.
 * @param settings `content/settings/desk.yml` as it is published: an office of one person says so there.
 */
export function needsSecondPerson(collection: string, slug: string, settings: string): boolean {
  if (/^selfApproval:[ \t]*true\b/m.test(settings)) return false;
  if (collection === 'settings') return slug === 'desk';
  return Object.hasOwn(kinds, collection) && kinds[collection as keyof typeof kinds].secondPerson;
}
