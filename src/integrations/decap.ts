import type { AstroIntegration } from 'astro';

interface Replacement {
  /** How the path of the module ends. */
  file: string;
  search: RegExp;
  replacement: string;
}

/** What Decap brings that builds code from text, and what stands in its place. */
const withoutEval: Replacement[] = [
  {
    // Ajv compiles the schema of Decap's configuration; a unit test checks ours instead.
    file: '/decap-cms-core/dist/esm/constants/configSchema.js',
    search: /export function validateConfig\([^)]*\) \{/,
    replacement: '$&\n  return;',
  },
  {
    // Front matter that starts with `---js` would be run.
    file: '/gray-matter/lib/engines.js',
    search: /engines\.javascript = \{[\s\S]*?\n\};/,
    replacement: 'engines.javascript = { parse: () => ({}), stringify: () => "" };',
  },
  {
    file: '/@iarna/toml/lib/toml-parser.js',
    search: /const utilInspect = eval\([^\n]*\n/,
    replacement: 'const utilInspect = null\n',
  },
  {
    file: '/js-sha256/src/sha256.js',
    search: /eval\("require\('(crypto|buffer)'\)(\.Buffer)?"\)/g,
    replacement: 'undefined',
  },
];

/** An image field draws a stored picture before it has been fetched, and then never again. */
const withPictures: Replacement[] = [
  { search: /\}, \[value, field, getAsset\]\);/, replacement: '});' },
  { search: /return false;(\s*\}\s*componentDidUpdate)/, replacement: 'return true;$1' },
].map((change) => ({ file: '/decap-cms-widget-file/dist/esm/withFileControl.js', ...change }));

/** Places in Decap's own screens where ours stand: see admin/desk-parts.ts. */
const withOurParts: Replacement[] = [
  {
    file: '/decap-cms-core/dist/esm/components/App/App.js',
    search: /_jsx\(Redirect, \{\s*exact: true,\s*from: "\/",\s*to: defaultPath\s*\}\)/,
    replacement:
      '_jsx(Route, {exact: true, path: "/", component: globalThis.deskParts.Home}), ' +
      '_jsx(Route, {path: "/history/:collection/:slug", component: globalThis.deskParts.History})',
  },
  {
    file: '/decap-cms-core/dist/esm/components/Editor/EditorInterface.js',
    search: /(_jsxs\(Editor, \{\s*children: \[)/,
    replacement:
      '_jsx(globalThis.deskParts.Panel, {...this.props, focusField: this.handleFieldClick}), $1',
  },
  {
    file: '/decap-cms-core/dist/esm/components/Editor/EditorInterface.js',
    search: /_jsx\(EditorPreviewPane, \{/,
    replacement: '_jsx(globalThis.deskParts.Preview, {',
  },
];

const replacements = [...withoutEval, ...withPictures, ...withOurParts];

/** Changes Decap's modules on their way into the bundle, for builds and for `astro dev` alike. */
const adaptDecap = {
  name: 'adapt-decap',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    const [file = ''] = id.split('?');
    const wanted = replacements.filter((replacement) => file.endsWith(replacement.file));
    if (wanted.length === 0) return undefined;
    return { code: wanted.reduce(replace, code), map: null };
  },
};

function replace(code: string, { file, search, replacement }: Replacement): string {
  const changed = code.replace(search, replacement);
  if (changed !== code) return changed;
  throw new Error(
    `${file} no longer has the code that ${search} looks for. Adapt src/integrations/decap.ts.`,
  );
}

/** Bundles Decap so that /admin/ runs under a policy without 'unsafe-eval'. */
export function decap(): AstroIntegration {
  return {
    name: 'decap',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [adaptDecap],
            optimizeDeps: {
              include: ['decap-cms-core', 'decap-cms-backend-proxy'],
              rolldownOptions: { plugins: [adaptDecap] },
            },
          },
        });
      },
    },
  };
}
