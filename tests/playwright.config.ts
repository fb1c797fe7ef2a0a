import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from '#src/lib/find-chromium.ts';

const count = process.env['TEST_COUNT'];
const executablePath = findChromium();

export default defineConfig({
  testDir: 'browser',
  outputDir: '../test-results/browser',
  fullyParallel: true,
  // What is wrong with every page is told by the first ones.
  maxFailures: 12,
  forbidOnly: true,
  workers: availableParallelism(),
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['dot'], ...(count ? [['json', { outputFile: count }] as const] : [])],
  webServer: {
    command: 'node serve-dist.ts',
    wait: { stdout: /Serving dist on (?<dist_address>\S+)/ },
  },
  projects: [
    // First, since it takes longest; meanwhile the others go on.
    { name: 'a site of many venues', testMatch: 'many/build-site.ts' },
    { name: 'the built site', testIgnore: 'many/**' },
    {
      name: 'many venues',
      testMatch: 'many/*.spec.ts',
      dependencies: ['a site of many venues'],
    },
  ],
  use: {
    baseURL: process.env['DIST_ADDRESS'] ?? '',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: chromiumArguments,
    },
  },
});
