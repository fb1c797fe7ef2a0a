import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { stubBrowser } from './browser-stubs.ts';

const widgets = [
  'boolean',
  'datetime',
  'image',
  'list',
  'markdown',
  'number',
  'object',
  'relation',
  'select',
  'string',
  'text',
];

const entry = `
  import { registerWidget } from 'decap-cms-core/dist/esm/lib/registry.js';
  export { validateConfig } from 'decap-cms-core/dist/esm/constants/configSchema.js';
  ${widgets.map((name) => `import ${name} from 'decap-cms-widget-${name}';`).join('\n')}
  for (const { Widget } of [${widgets}]) {
    const { name, schema } = Widget();
    registerWidget(name, () => null, () => null, schema);
  }
`;

/** Decap's own check of a configuration. Bundled first: its packages cannot be loaded by Node. */
export async function loadValidator(): Promise<(config: unknown) => void> {
  const bundle = await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: { ssr: true, write: false, minify: false, rolldownOptions: { input: 'entry.js' } },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry.js' ? id : undefined),
        load: (id) => (id === 'entry.js' ? entry : undefined),
      },
    ],
  });
  const [chunk] = 'output' in bundle ? bundle.output : [];
  const file = join(await mkdtemp(join(tmpdir(), 'decap-')), 'validator.mjs');
  await writeFile(file, chunk && 'code' in chunk ? chunk.code : '');
  stubBrowser();
  const { validateConfig } = await import(/* @vite-ignore */ pathToFileURL(file).href);
  return validateConfig;
}
