import type { Plugin } from 'vite';

const mark = '?desk';
const isOfDesk = (importer: string) => /\/src\/admin\//.test(importer) || importer.endsWith(mark);
/** Packages that a page’s script loads as well. */
const packages = /\/node_modules\/(?:fflate|leaflet)\//;
const isShared = (id: string) =>
  packages.test(id) || (/\/src\/(?!admin\/)[^?]*\.tsx?$/.test(id) && !/node_modules/.test(id));

/**
 * Gives the desk copies of its own of what public scripts use too. Shared modules would become files of their own,
 * and every page with such a script would have one more to fetch because of the desk.
 */
export const ownCopies: Plugin = {
  name: 'own-copies',
  enforce: 'pre',
  apply: 'build',
  async resolveId(source, importer, options) {
    if (this.environment.name !== 'client' || !importer || !isOfDesk(importer)) return undefined;
    const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
    if (!resolved || resolved.external || !isShared(resolved.id)) return resolved;
    return { ...resolved, id: `${resolved.id}${mark}` };
  },
};
