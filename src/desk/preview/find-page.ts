import { completeEntry, refuseUnreadable } from '#src/gate/complete-entry.ts';
import { parseYaml } from '#src/gate/parse-yaml.ts';
import { prune } from '#src/gate/prune.ts';
import { fillGaps, type Gap } from '#src/schemas/fill-gaps.ts';
import { type KindName, kindNames } from '#src/schemas/index.ts';
import { type SettingsName, settings } from '#src/schemas/settings.ts';
import type { Unsaved } from './preview-request.ts';
import { settingsPages } from './settings-pages.ts';

/** An unsaved form made complete, and the page it is shown on. */
interface PageToShow {
  /** From the root of the site. */
  path: string;
  unsaved: Unsaved;
  gaps: Gap[];
}

/** The page that shows an unsaved file. @throws an Error in Chinese when there is none. */
export function findPage(collection: string, slug: string, raw: string, day: string): PageToShow {
  if (collection === 'settings') return findSettingsPage(slug, raw, day);
  const kind = kindNames.find((name) => name === collection);
  if (!kind) throw new Error(`编辑台没有“${collection}”这一类内容，不能预览。`);
  const { gaps, ...entry } = completeEntry(kind, slug, raw, day);
  return {
    path: addressOf(kind, entry.slug),
    unsaved: { collection: kind, ...entry, images: {} },
    gaps,
  };
}

function addressOf(kind: KindName, slug: string): string {
  if (kind === 'amounts' || kind === 'glossary') return `/${kind}/`;
  return kind === 'pages' ? `/${slug}/` : `/${kind}/${slug}/`;
}

function findSettingsPage(name: string, raw: string, day: string): PageToShow {
  if (!isSettings(name)) throw new Error(`编辑台没有“${name}”这项设置，不能预览。`);
  const { label, schema } = settings[name];
  const path = settingsPages[name];
  if (path === undefined) throw new Error(`“${label}”不直接显示在网页上，没有预览。`);
  const { data, faults } = parseYaml(`content/settings/${name}.yml`, raw);
  refuseUnreadable(faults);
  const filled = fillGaps(schema, prune(data) ?? {}, day);
  if (!schema.safeParse(filled.data).success) {
    const missing = filled.gaps.map((gap) => gap.label).join('、');
    throw new Error(`“${label}”填完整、填对以后才能预览${missing && `，现在缺：${missing}`}。`);
  }
  return {
    path,
    unsaved: { collection: 'settings', slug: name, data: filled.data, body: '', images: {} },
    gaps: filled.gaps,
  };
}

const isSettings = (name: string): name is SettingsName => Object.hasOwn(settings, name);
