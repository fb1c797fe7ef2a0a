/** The editors' desk in the browser: Decap with the widgets we use, our backend and Chinese words. */
import './shell/index.css';
import { type CmsConfig, DecapCmsCore } from 'decap-cms-core';
import chinese from 'decap-cms-locales/dist/esm/zh_Hans/index.js';
import BooleanWidget from 'decap-cms-widget-boolean';
import DateTimeWidget from 'decap-cms-widget-datetime';
import ImageWidget from 'decap-cms-widget-image';
import ListWidget from 'decap-cms-widget-list';
import NumberWidget from 'decap-cms-widget-number';
import ObjectWidget from 'decap-cms-widget-object';
import RelationWidget from 'decap-cms-widget-relation';
import SelectWidget from 'decap-cms-widget-select';
import StringWidget from 'decap-cms-widget-string';
import TextWidget from 'decap-cms-widget-text';
import type { Map as ImmutableMap } from 'immutable';
import { loadBackend } from './backends/load-backend.ts';
import { chinesePhrases } from './chinese-phrases.ts';
import { installShell } from './desk-shell.ts';
import { markdownWidget } from './lazy-markdown.tsx';
import { nameUploads } from './name-uploads.ts';
import { pruneEntry } from './prune-entry.ts';
import { screens } from './screens.tsx';
import { watchSkipLink } from './shell/skip-link.ts';

/** Stands where a part is still to come. */
const Nothing = () => null;

const widgets = [
  BooleanWidget,
  DateTimeWidget,
  ImageWidget,
  ListWidget,
  NumberWidget,
  ObjectWidget,
  RelationWidget,
  SelectWidget,
  StringWidget,
  TextWidget,
];

globalThis.deskParts = { ...screens, Preview: Nothing };
installShell();
nameUploads();
watchSkipLink();
for (const { Widget } of widgets) DecapCmsCore.registerWidget(Widget());
DecapCmsCore.registerWidget(markdownWidget);
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
