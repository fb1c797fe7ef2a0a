import type { Catalogue } from '#src/review/catalogue.ts';
import { ask, hasDesk } from './desk-client.ts';

/** How long a catalogue is good enough, so that opening a form with ten relations asks once. */
const freshFor = 5_000;
let last: { asked: number; catalogue: Promise<Catalogue> } | undefined;

/** Names of everything there is: from the desk, which reads git, or as the site was built when there is only a forge. */
export function loadCatalogue(): Promise<Catalogue> {
  if (!last || Date.now() - last.asked > freshFor) {
    const catalogue = hasDesk() ? ask<Catalogue>('catalogue') : readBuilt();
    last = { asked: Date.now(), catalogue };
    catalogue.catch(() => {
      last = undefined;
    });
  }
  return last.catalogue;
}

async function readBuilt(): Promise<Catalogue> {
  const response = await fetch('/admin/catalogue.json', { cache: 'no-cache' });
  if (!response.ok) throw new Error('没有读到内容目录。请刷新页面再试。');
  return response.json();
}
