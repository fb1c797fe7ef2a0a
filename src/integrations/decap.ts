import type { AstroIntegration } from 'astro';

/** What Decap brings that builds code from text, and what stands in its place. */
const replacements: { file: string; search: RegExp; replacement: string }[] = [
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

/** Takes out of Decap whatever needs 'unsafe-eval', for builds and for `astro dev` alike. */
const withoutEval = {
  name: 'decap-without-eval',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    const [file = ''] = id.split('?');
    const found = replacements.find((replacement) => file.endsWith(replacement.file));
    if (!found) return undefined;
    const safe = code.replace(found.search, found.replacement);
    if (safe === code) {
      throw new Error(
        `${file} no longer has the code that ${found.search} takes out. Adapt src/integrations/decap.ts.`,
      );
    }
    return { code: safe, map: null };
  },
};

/** Bundles Decap so that /admin/ runs under a policy without 'unsafe-eval'. */
export function decap(): AstroIntegration {
  return {
    name: 'decap',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [withoutEval],
            optimizeDeps: {
              include: ['decap-cms-core', 'decap-cms-backend-proxy'],
              rolldownOptions: { plugins: [withoutEval] },
            },
          },
        });
      },
    },
  };
}
