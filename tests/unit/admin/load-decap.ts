import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { deskFormats } from '#src/admin/entry-format.ts';
import { stubBrowser } from './browser-stubs.ts';

const entry = `
  import { registerWidget, registerCustomFormat } from 'decap-cms-core/dist/esm/lib/registry.js';
  export { validateConfig } from 'decap-cms-core/dist/esm/constants/configSchema.js';
  export { resolveFormat } from 'decap-cms-core/dist/esm/formats/formats.js';
  export { Backend } from 'decap-cms-core/dist/esm/backend.js';
  export { registerWidget, registerCustomFormat };
`;

/** What of Decap the tests use. Its types describe none of it. */
export interface DecapParts {
  validateConfig: (config: unknown) => void;
  resolveFormat: (
    collection: unknown,
    entry: unknown,
  ) => { fromFile: (text: string) => Record<string, unknown> };
  Backend: { prototype: { entryToRaw: (collection: unknown, entry: unknown) => string } };
  registerWidget: (name: string, control: () => null, preview: () => null) => void;
  registerCustomFormat: (name: string, extension: string, formatter: object) => void;
}

/** Decap with our widgets and formats. Bundled first: its packages cannot be loaded by Node. */
export async function loadDecap(): Promise<DecapParts> {
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
  const folder = await mkdtemp(join(tmpdir(), 'decap-'));
  const file = join(folder, 'decap.mjs');
  await writeFile(file, chunk && 'code' in chunk ? chunk.code : '');
  stubBrowser();
  const decap: DecapParts = await import(/* @vite-ignore */ pathToFileURL(file).href);
  await rm(folder, { recursive: true });
  for (const name of ['desk-field', 'desk-body']) {
    decap.registerWidget(
      name,
      () => null,
      () => null,
    );
  }
  for (const { name, extension, formatter } of deskFormats()) {
    decap.registerCustomFormat(name, extension, formatter);
  }
  return decap;
}
