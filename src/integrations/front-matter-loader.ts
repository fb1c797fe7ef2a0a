import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { checkEntry } from '#src/gate/check-entry.ts';
import { formatFault } from '#src/gate/fault.ts';
import { type KindName, kinds } from '#src/schemas/index.ts';

/**
 * Loads the front matter of one kind; bodies stay on disk and are rendered by the page, which keeps
 * the store small and the build fast. A faulty file is named and left out; the gate stops builds before this runs.
 */
export function frontMatterLoader(kind: KindName): Loader {
  return {
    name: `front-matter-${kind}`,
    load: async (context) => {
      const folder = join(fileURLToPath(context.config.root), kinds[kind].folder);
      const files = existsSync(folder)
        ? readdirSync(folder).filter((name) => name.endsWith('.md'))
        : [];
      for (const id of context.store.keys())
        if (!files.includes(`${id}.md`)) context.store.delete(id);
      for (const name of files.sort()) await loadFile(kind, join(folder, name), context);
      watch(kind, folder, context);
    },
  };
}

async function loadFile(kind: KindName, path: string, context: LoaderContext) {
  const root = fileURLToPath(context.config.root);
  const file = relative(root, path).split(sep).join('/');
  const source = readFileSync(path, 'utf8');
  const id = basename(path, '.md');
  const digest = context.generateDigest(source);
  if (context.store.get(id)?.digest === digest) return;
  const { entry, faults } = checkEntry(kind, file, source);
  if (!entry) {
    context.store.delete(id);
    context.logger.error(faults.map(formatFault).join('\n'));
    return;
  }
  const data = await context.parseData({ id, data: entry.data, filePath: path });
  context.store.set({ id, data, digest, filePath: file });
}

function watch(kind: KindName, folder: string, context: LoaderContext) {
  const { watcher, store } = context;
  if (!watcher) return;
  const isOurs = (path: string) => path.startsWith(folder + sep) && path.endsWith('.md');
  const reload = (path: string) => {
    if (isOurs(path)) void loadFile(kind, path, context);
  };
  watcher.add(folder);
  watcher.on('add', reload);
  watcher.on('change', reload);
  watcher.on('unlink', (path) => {
    if (isOurs(path)) store.delete(basename(path, '.md'));
  });
}
