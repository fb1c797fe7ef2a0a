import { basename } from 'node:path';
import type { Page } from './page.ts';
import type { Site } from './site.ts';

/** Finds the scripts that public pages load or may come to load: those they name, and those these name in turn. */
export function followScripts(site: Site) {
  const byName = new Map<string, string[]>();
  for (const path of site.files.filter((file) => file.endsWith('.js'))) {
    byName.set(basename(path), [...(byName.get(basename(path)) ?? []), path]);
  }
  const found = new Set<string>();
  const named = new Set<string>();
  const see = (text: string) => {
    for (const [name] of text.matchAll(/[\w.-]+\.js\b/g)) {
      if (named.has(name)) continue;
      named.add(name);
      for (const path of byName.get(name) ?? []) {
        found.add(path);
        see(site.read(path).toString('utf8'));
      }
    }
  };
  return {
    see: (page: Page) => see(page.html),
    /** Addresses of all that were found. */
    list: (): string[] => [...found],
  };
}
