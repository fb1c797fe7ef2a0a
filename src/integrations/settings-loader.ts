import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { type Fault, formatFault } from '#src/gate/fault.ts';
import { readSettings } from '#src/gate/read-content.ts';
import type { SettingsName } from '#src/schemas/settings.ts';

/** Loads one settings file as the single entry of its collection. */
export function settingsLoader(name: SettingsName): Loader {
  return {
    name: `settings-${name}`,
    load: async ({ config, store, parseData, generateDigest, watcher, logger }) => {
      const root = fileURLToPath(config.root);
      const path = join(root, `content/settings/${name}.yml`);
      const load = async () => {
        const faults: Fault[] = [];
        const data = readSettings(root, name, faults);
        if (!data) {
          logger.error(faults.map(formatFault).join('\n'));
          return;
        }
        store.set({
          id: name,
          data: await parseData({ id: name, data }),
          digest: generateDigest(JSON.stringify(data)),
        });
      };
      await load();
      watcher?.add(path);
      watcher?.on('change', (changed) => {
        if (changed === path) void load();
      });
    },
  };
}
