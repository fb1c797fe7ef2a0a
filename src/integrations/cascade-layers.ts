import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Puts the order of the cascade layers at the head of every style sheet.
 * `/layers.css` says it first on every page; but a sheet from the cache may be applied before that one has been
 * asked for again, and then its own layers would decide.
 */
export function cascadeLayers(): AstroIntegration {
  return {
    name: 'cascade-layers',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const file = fileURLToPath(new URL('layers.css', config.publicDir));
        const order = readFileSync(file, 'utf8').trim();
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'cascade-layers',
                apply: 'build',
                generateBundle(_, bundle) {
                  for (const part of Object.values(bundle)) {
                    if (part.type === 'asset' && part.fileName.endsWith('.css'))
                      part.source = `${order}${part.source}`;
                  }
                },
              },
            ],
          },
        });
      },
    },
  };
}
