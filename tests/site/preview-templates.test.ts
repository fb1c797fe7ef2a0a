import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { SiteFacts } from '#src/admin/preview/templates/site-facts.ts';
import { templates } from '#src/admin/preview/templates/templates.ts';
import { readContent } from '#src/gate/read-content.ts';
import { today } from '#src/lib/dates.ts';
import { type KindName, kindNames } from '#src/schemas/index.ts';
import { isPublished } from '#src/schemas/publication.ts';
import { attribute, type Element, findAll, getPage, readText, textOf } from './read-dist.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** Parts of a page that do not come from its form. The templates leave them out. */
const notOfTheForm: { what: string; is: (element: Element) => boolean }[] = [
  { what: 'the way to report a mistake', is: (element) => hasClass(element, 'report-error') },
  { what: 'buttons that scripts show', is: ({ tagName }) => tagName === 'place-actions' },
  {
    what: 'the drawing of where a place lies',
    is: (element) => element.tagName === 'figure' && below(element).some(isDrawing),
  },
  {
    what: 'related entries, found from the other side',
    is: (element) =>
      element.tagName === 'section' &&
      element.childNodes.some((child) =>
        /^(您可能还想问|相关的人|哪些指南用到它)$/.test(textOf(child)),
      ),
  },
  {
    what: 'guides that use an amount',
    is: (element) => element.tagName === 'p' && textOf(element).startsWith('用在：'),
  },
];

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

    test.each(shown.map(({ slug }) => slug))('says of %s what the page says', (slug) => {
      expect(textOfTemplate(kind, slug)).toBe(textOfPage(kind, slug));
    });
  });
}

function textOfTemplate(kind: KindName, slug: string): string {
  const entry = content.entries[kind].find((other) => other.slug === slug);
  if (!entry) throw new Error(`content/ has no ${kind}/${slug}.`);
  const { data, body } = entry;
  // Which data belong to which template is known by the kind alone.
  const template = templates[kind] as React.ComponentType<object>;
  const props = { slug, data, body, facts, day: today(), pictures: facts.pictures };
  const html = renderToStaticMarkup(createElement(template, props));
  return visibleText(partOf(kind, slug, below(parseFragment(html))));
}

function textOfPage(kind: KindName, slug: string): string {
  if (kind === 'amounts' || kind === 'glossary') {
    return visibleText(partOf(kind, slug, getPage(`/${kind}/`).elements));
  }
  const path = kind === 'pages' ? `/${slug}/` : `/${kind}/${slug}/`;
  return visibleText(partOf(kind, slug, getPage(path).elements));
}

/** The article of a page, or the one entry of a page that lists all of a kind. */
function partOf(kind: KindName, slug: string, elements: Element[]): Element {
  const isList = kind === 'amounts' || kind === 'glossary';
  const part = isList
    ? elements.find((element) => attribute(element, 'id') === slug)
    : findAll({ elements }, 'article')[0];
  if (!part) throw new Error(`The page of ${kind}/${slug} has no part for it.`);
  return part;
}

/** All that can be read, without white space: Astro and React break lines in different places. */
function visibleText(node: Node): string {
  if ('value' in node) return node.value.replace(/\s+/g, '');
  if (!('childNodes' in node) || node.nodeName === 'script') return '';
  if ('tagName' in node && notOfTheForm.some(({ is }) => is(node))) return '';
  return node.childNodes.map(visibleText).join('');
}

const hasClass = (element: Element, name: string) =>
  attribute(element, 'class')?.split(' ').includes(name) ?? false;

const isDrawing = (element: Element) => hasClass(element, 'sketch-map');

function below(node: Node): Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => [
    ...('tagName' in child ? [child] : []),
    ...below(child),
  ]);
}
