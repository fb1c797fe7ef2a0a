/** The editors' desk in the browser: Decap with the widgets we use, our backend and Chinese words. */
import './shell/index.css';
import { type CmsConfig, DecapCmsCore } from 'decap-cms-core';
import chinese from 'decap-cms-locales/dist/esm/zh_Hans/index.js';
import type { Map as ImmutableMap } from 'immutable';
import { loadBackend } from './backends/load-backend.ts';
import { chinesePhrases } from './chinese-phrases.ts';
import { installShell } from './desk-shell.ts';
import { deskFormats } from './entry-format.ts';
import { nameUploads } from './name-uploads.ts';
import { pruneEntry } from './prune-entry.ts';
import { screens } from './screens.tsx';
import { watchSkipLink } from './shell/skip-link.ts';
import { deskWidgets } from './widgets/desk-widgets.ts';

globalThis.deskParts = screens;
installShell();
nameUploads();
watchSkipLink();
for (const widget of deskWidgets) DecapCmsCore.registerWidget(widget);
for (const { name, extension, formatter } of deskFormats()) {
  DecapCmsCore.registerCustomFormat(name, extension, formatter);
}
// Decap looks for English first.
DecapCmsCore.registerLocale('en', {});
DecapCmsCore.registerLocale('zh_Hans', chinesePhrases(chinese));
DecapCmsCore.registerEventListener({
  name: 'preSave',
  handler: ({ entry }: { entry: ImmutableMap<string, unknown> }) => pruneEntry(entry.get('data')),
});

const response = await fetch('/admin/config.json');
const config: CmsConfig = await response.json();
DecapCmsCore.registerBackend(config.backend.name, await loadBackend(config.backend.name));
const site = `${location.origin}/`;
DecapCmsCore.init({ config: { ...config, site_url: location.origin, display_url: site } });
