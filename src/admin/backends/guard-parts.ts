import { today } from '#src/lib/dates.ts';
import { kindNames, kinds } from '#src/schemas/index.ts';
import { loadCatalogue } from '../catalogue.ts';
import { onConflict } from '../on-conflict.ts';
import { setPerson } from '../shell/person.ts';
import { showCites } from '../shell/show-cites.ts';
import type { GuardParts } from './guard.ts';

/** The guard’s helpers in the browser. Checks come when they are first needed. */
export const guardParts: GuardParts = {
  onConflict,
  onCited: showCites,
  folders: kindNames.map((kind) => kinds[kind].folder),
  findBlocks: async (collection, slug, raw) => {
    const [{ createReviewer }, catalogue] = await Promise.all([
      import('#src/review/create-reviewer.ts'),
      loadCatalogue(),
    ]);
    return createReviewer(today)(collection, slug, raw, catalogue)
      .filter(({ level }) => level === 'block')
      .map(({ field, message, cure }) => `${field}：${message}${cure}`);
  },
  findCitations: async (path, files) => {
    const { findCitations } = await import('./find-citations.ts');
    return findCitations(path, files);
  },
  // What a person may do, only the forge knows: it refuses what they may not.
  onUser: ({ name, login = '', email = '' }) =>
    setPerson({ name: name || login, email, role: 'publisher' }),
};
