import type { AstroIntegration } from 'astro';

/** Marks the desk's own copy of a module. */
const mark = '?desk';

/**
 * Gives the desk copies of its own of whatever it shares with public pages: a module used by both would be
 * moved into a file of its own, and readers would fetch more for the desk’s sake.
 */
const keepApart = {
  name: 'desk-apart',
  apply: 'build' as const,
  enforce: 'pre' as const,
  applyToEnvironment: ({ name }: { name: string }) => name === 'client',
  resolveId: {
    order: 'pre' as const,
    async handler(
      this: { resolve: (source: string, importer: string) => Promise<{ id: string } | null> },
      source: string,
      importer: string | undefined,
    ) {
      if (!importer || !isOfDesk(importer) || !/^(#src\/|\.|fflate$)/.test(source)) return null;
      const found = await this.resolve(source, importer.replace(mark, ''));
      return found && isShared(found.id) ? { ...found, id: found.id + mark } : null;
    },
  },
};

const isOfDesk = (id: string) => id.includes('/src/admin/') || id.endsWith(mark);

/** Our modules, and the one package that the public map has folded into a file with others. */
const isShared = (id: string) => /\/src\/(?!admin\/).*\.tsx?$|\/node_modules\/fflate\//.test(id);

/** Public pages stay as they are, whatever the desk uses of them. */
export function deskApart(): AstroIntegration {
  return {
    name: 'desk-apart',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [keepApart] } });
      },
    },
  };
}
