import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Only violations are read, and style sheets are not fetched again: five times faster than the default. */
const everything: RunOptions = { resultTypes: ['violations'], preload: false };
/** The rules that depend on colours: all that another theme can break. */
const colours: RunOptions = { ...everything, runOnly: ['color-contrast', 'link-in-text-block'] };
/** The rules that depend on sizes, contrast among them: all that another text size can break. */
const sizes: RunOptions = {
  ...everything,
  runOnly: ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'],
};
const options = { all: everything, colours, sizes };

/** Load axe into every page that is opened from now on, outside the page's own scripts: the CSP stays as it is. */
export const prepareAxe = (page: Page) => page.addInitScript(source);

/** What axe finds wrong with a page as it stands, by all its rules, or by those on colours or sizes alone. */
export async function findViolations(
  page: Page,
  rules: keyof typeof options = 'all',
): Promise<string[]> {
  const { violations } = await page.evaluate(
    (chosen) =>
      (window as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } }).axe.run(
        chosen,
      ),
    options[rules],
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html} ${failureSummary}`),
  );
}
