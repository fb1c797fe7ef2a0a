import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { findInstalled, findPackageFolder, readPackage } from '#src/supply-chain/read-package.ts';
import { writeNotices } from '#src/supply-chain/write-notices.ts';

/** Packages of which something lies in dist/ that no bundler put there: the engine and the tables of search. */
const besideTheBundle = ['pagefind', 'opencc-js', 'pinyin-pro'];

/** What a bundle says of its files. */
type Bundle = Record<
  string,
  { type: string; modules?: Record<string, { renderedLength: number }> }
>;

/** Writes dist/licences.txt: whose code is in the site, and the texts that have to go with it. */
export function licenceNotices(): AstroIntegration {
  let root = '';
  const ids = new Set<string>();
  const collect = {
    name: 'licence-notices',
    apply: 'build' as const,
    applyToEnvironment: ({ name }: { name: string }) => name === 'client',
    generateBundle(_: unknown, bundle: Bundle) {
      for (const { modules = {} } of Object.values(bundle))
        for (const [id, { renderedLength }] of Object.entries(modules))
          if (renderedLength > 0) ids.add(id);
    },
  };
  return {
    name: 'licence-notices',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        root = fileURLToPath(config.root);
        updateConfig({ vite: { plugins: [collect], worker: { plugins: () => [collect] } } });
      },
      'astro:build:done': ({ dir, logger }) => {
        const bundled = [...ids].flatMap((id) => findPackageFolder(id, root) ?? []);
        const beside = besideTheBundle.map((name) => findInstalled(name, root));
        const folders = new Set([...bundled, ...beside]);
        writeFileSync(
          join(fileURLToPath(dir), 'licences.txt'),
          writeNotices([...folders].map(readPackage)),
        );
        logger.info(`${folders.size} packages in /licences.txt`);
      },
    },
  };
}
