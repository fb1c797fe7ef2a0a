import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const count = process.env['TEST_COUNT'];
const contentStore = fileURLToPath(new URL('unit/data/content-store.ts', import.meta.url));

export default defineConfig({
  root,
  test: {
    reporters: count ? ['default', ['json', { outputFile: count }]] : ['default'],
    projects: [
      {
        root,
        resolve: { alias: { 'astro:content': contentStore } },
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        root,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          // These tests only read: the pages are parsed once for all of them.
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        root,
        // The long ones, run before something is called done; no part of `npm test`.
        test: { name: 'deep', include: ['tests/deep/**/*.test.ts'], testTimeout: 600_000 },
      },
    ],
  },
});
