import { inCore, inFile } from './replacement.ts';

/** What Decap brings that builds code from text, and what stands in its place. */
export const withoutEval = [
  // Ajv compiles the schema of Decap's configuration; a unit test checks ours instead.
  ...inCore('constants/configSchema.js', [
    { search: /^[\s\S]*$/, replacement: 'export function validateConfig() {}\n' },
  ]),
  ...inFile('/gray-matter/lib/engines.js', [
    {
      // Decap brings its own reader of YAML; this one would bring a whole parser of JavaScript.
      search: "require('js-yaml')",
      replacement: '{ safeLoad: () => ({}), safeDump: () => "" }',
    },
    {
      // Front matter that starts with `---js` would be run.
      search: /engines\.javascript = \{[\s\S]*?\n\};/,
      replacement: 'engines.javascript = { parse: () => ({}), stringify: () => "" };',
    },
  ]),
  ...inFile('/@iarna/toml/lib/toml-parser.js', [
    { search: /const utilInspect = eval\([^\n]*\n/, replacement: 'const utilInspect = null\n' },
  ]),
  ...inFile('/js-sha256/src/sha256.js', [
    { search: /eval\("require\('(crypto|buffer)'\)(\.Buffer)?"\)/g, replacement: 'undefined' },
  ]),
];
