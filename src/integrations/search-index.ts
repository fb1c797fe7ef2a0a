import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readContent } from '#src/gate/read-content.ts';
import { readSource } from '#src/search/build/search-source.ts';
import { writeIndex } from '#src/search/build/write-index.ts';

/** Writes the search index after every build, and names workers so that a server can give theirs a policy of its own. */
export function searchIndex(): AstroIntegration {
  let root = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        root = fileURLToPath(config.root);
        updateConfig({
          vite: { worker: { format: 'es', rolldownOptions: { output: workerNames } } },
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { content } = readContent(root);
        const { folder, entries, unsuggested } = await writeIndex(
          readSource(content),
          fileURLToPath(dir),
        );
        logger.info(`${entries} entries in ${folder}, ${unsuggested} of them too many to suggest`);
      },
    },
  };
}

/** `/_astro/search-worker.<hash>.js`: the only responses that may run WebAssembly. */
const workerNames = { entryFileNames: '_astro/[name].[hash].js' };
