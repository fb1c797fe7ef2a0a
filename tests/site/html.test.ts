import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { pages } from './read-dist.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  elements: [
    'html5',
    {
      'display-settings': { flow: true, permittedContent: ['@flow'] },
      'place-actions': { flow: true, permittedContent: ['@flow'] },
      'opening-state': { flow: true, phrasing: true, permittedContent: ['@phrasing'] },
      'venue-finder': { flow: true, permittedContent: ['@flow'] },
      'venue-map': { flow: true, permittedContent: ['@flow'] },
    },
  ],
  rules: {
    // Several boxes of one name are several values of it.
    'form-dup-name': ['error', { shared: ['checkbox', 'radio', 'button', 'submit', 'reset'] }],
    // Numbers are set in one line by CSS; the rule asks for hyphens that callers would not find.
    'tel-non-breaking': 'off',
    // Lists without bullets lose their role in Safari unless it is written.
    'no-redundant-role': 'off',
    // Titles of laws are as long as they are.
    'long-title': 'off',
  },
});

test('every page is valid HTML', async () => {
  const places = new Map<string, string[]>();
  for (const { path, html } of pages) {
    const { results } = await validator.validateString(html, `dist${path}`);
    for (const { line, column, message, ruleId } of results.flatMap(({ messages }) => messages)) {
      const fault = `${message} (${ruleId})`;
      places.set(fault, [...(places.get(fault) ?? []), `${path}:${line}:${column}`]);
    }
  }
  const faults = [...places].map(([fault, at]) => `${fault}: ${at[0]} and ${at.length - 1} more`);
  expect(faults).toEqual([]);
});
