import { describe, expect, test } from 'vitest';
import type { SiteFacts } from '#src/admin/preview/templates/site-facts.ts';
import { readContent } from '#src/gate/read-content.ts';
import { today } from '#src/lib/dates.ts';
import { type KindName, kindNames } from '#src/schemas/index.ts';
import { isPublished } from '#src/schemas/publication.ts';
import { textOfPage, textOfTemplate } from '../preview-text.ts';
import { getPage, readText } from './read-dist.ts';

/** They add something to the editors' text in a file of their own. */
const withOwnFile = ['about', 'data'];

const facts: SiteFacts = JSON.parse(readText('/admin/preview-facts.json'));
const { content } = readContent('.');

for (const kind of kindNames) {
  describe(`the template for ${kind}`, () => {
    const shown = content.entries[kind].filter(
      ({ data, slug }) =>
        isPublished(data, today()) && !(kind === 'pages' && withOwnFile.includes(slug)),
    );

    test('has entries to be compared by', () => {
      expect(shown.length).toBeGreaterThan(0);
    });

    test.each(shown.map((entry) => ({ entry, slug: entry.slug })))(
      'says of $slug what the page says',
      ({ entry, slug }) => {
        const { html } = getPage(addressOf(kind, slug));
        expect(textOfTemplate(kind, slug, entry, facts)).toBe(textOfPage(html, kind, slug));
      },
    );
  });
}

function addressOf(kind: KindName, slug: string): string {
  if (kind === 'amounts' || kind === 'glossary') return `/${kind}/`;
  return kind === 'pages' ? `/${slug}/` : `/${kind}/${slug}/`;
}
