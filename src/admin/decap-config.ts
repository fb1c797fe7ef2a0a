import type { CmsCollection, CmsConfig } from 'decap-cms-core';
import { settingsPages } from '#src/desk/preview/settings-pages.ts';
import { type KindName, kinds } from '#src/schemas/index.ts';
import { type SettingsName, settings } from '#src/schemas/settings.ts';
import { decapFields } from './decap-fields.ts';
import { formatName } from './entry-format.ts';

/** Kinds in the order editors see them: what changes most comes first. */
const order: KindName[] = [
  'guides',
  'policies',
  'model-workers',
  'venues',
  'amounts',
  'glossary',
  'pages',
];

/** Where entries are read that have no page under the name of their kind. */
const addresses: Partial<Record<KindName, string>> = {
  amounts: 'amounts/',
  glossary: 'glossary/',
  pages: '{{slug}}/',
};

/** Decap's configuration; its types do not know that backends can be added. */
export type DeskConfig = Omit<CmsConfig, 'backend'> & {
  backend: { name: 'desk'; proxy_url: string; branch: string };
};

/** Decap's whole configuration, made from the schemas: forms can never differ from what is checked. */
export function decapConfig(): DeskConfig {
  return {
    // With the slash: `astro dev` answers addresses without one by itself.
    backend: { name: 'desk', proxy_url: '/admin/api/', branch: 'main' },
    load_config_file: false,
    locale: 'zh_Hans',
    publish_mode: 'editorial_workflow',
    media_folder: 'content/images',
    public_folder: '',
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    collections: [...order.map(kindCollection), settingsCollection()],
  };
}

function kindCollection(name: KindName): CmsCollection {
  const { label, folder, titleField } = kinds[name];
  return {
    name,
    label,
    label_singular: label,
    folder,
    extension: 'md',
    format: formatName(name),
    create: true,
    slug: '{{fields.slug}}',
    identifier_field: titleField,
    summary: `{{${titleField}}}`,
    sortable_fields: [titleField, 'slug'],
    preview_path: addresses[name] ?? `${name}/{{slug}}/`,
    fields: decapFields(name),
  };
}

function settingsCollection(): CmsCollection {
  return {
    name: 'settings',
    label: '网站设置',
    delete: false,
    format: formatName('settings'),
    // The names of the settings are these keys.
    files: (Object.keys(settings) as SettingsName[]).map((name) => ({
      name,
      label: settings[name].label,
      file: `content/settings/${name}.yml`,
      editor: { preview: name in settingsPages },
      fields: decapFields(name),
    })),
  };
}
