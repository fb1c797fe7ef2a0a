import type { Catalogue } from '#src/review/catalogue.ts';
import { ask, hasDesk } from './desk-client.ts';
import { readBuilt } from './read-built.ts';

/** How long a catalogue is good enough, so that opening a form with ten relations asks once. */
const freshFor = 5_000;
let last: { asked: number; catalogue: Promise<Catalogue> } | undefined;

/** Names of everything there is: from the desk, which reads git, or as the site was built when there is only a forge. */
export function loadCatalogue(): Promise<Catalogue> {
  if (!last || Date.now() - last.asked > freshFor) {
    const catalogue = hasDesk()
      ? ask<Catalogue>('catalogue')
      : readBuilt<Catalogue>('/admin/catalogue.json', '没有读到内容目录。请刷新页面再试。');
    last = { asked: Date.now(), catalogue };
    catalogue.catch(() => {
      last = undefined;
    });
  }
  return last.catalogue;
}
