import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { ComponentType } from 'react';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { SiteFacts } from '#src/admin/preview/templates/site-facts.ts';
import { templates } from '#src/admin/preview/templates/templates.ts';
import { today } from '#src/lib/dates.ts';
import type { KindName } from '#src/schemas/index.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Parts of a page that do not come from its form. The templates leave them out. */
const notOfTheForm: { what: string; is: (element: Element) => boolean }[] = [
  { what: 'the way to report a mistake', is: (element) => hasClass(element, 'report-error') },
  { what: 'buttons that scripts show', is: ({ tagName }) => tagName === 'place-actions' },
  {
    what: 'the drawing of where a place lies',
    is: (element) =>
      element.tagName === 'figure' && below(element).some((part) => hasClass(part, 'sketch-map')),
  },
  {
    what: 'related entries, found from the other side',
    is: (element) =>
      element.tagName === 'section' &&
      element.childNodes.some((child) =>
        /^(您可能还想问|相关的人|哪些指南用到它)$/.test(read(child)),
      ),
  },
  {
    what: 'guides that use an amount',
    is: (element) => element.tagName === 'p' && read(element).startsWith('用在：'),
  },
];

/** What a page says of one entry, without white space: Astro and React break lines in different places. */
export function textOfPage(html: string, kind: KindName, slug: string): string {
  const elements = below(parse(html));
  const isList = kind === 'amounts' || kind === 'glossary';
  const part = elements.find((element) =>
    isList ? attribute(element, 'id') === slug : element.tagName === 'article',
  );
  if (!part) throw new Error(`The page has no part for ${kind}/${slug}.`);
  return read(part, true);
}

/** What the template says of an entry. */
export function textOfTemplate(
  kind: KindName,
  slug: string,
  entry: { data: unknown; body: string },
  facts: SiteFacts,
): string {
  // Which data belong to which template is known by the kind alone.
  const template = templates[kind] as ComponentType<object>;
  const { pictures } = facts;
  const props = { slug, ...entry, facts, day: today(), pictures };
  return textOfPage(renderToStaticMarkup(createElement(template, props)), kind, slug);
}

function read(node: Node, ofTheForm = false): string {
  if ('value' in node) return node.value.replace(/\s+/g, '');
  if (!('childNodes' in node) || node.nodeName === 'script') return '';
  if (ofTheForm && 'tagName' in node && notOfTheForm.some(({ is }) => is(node))) return '';
  return node.childNodes.map((child) => read(child, ofTheForm)).join('');
}

function attribute({ attrs }: Element, wanted: string): string | undefined {
  return attrs.find(({ name }) => name === wanted)?.value;
}

const hasClass = (element: Element, name: string) =>
  attribute(element, 'class')?.split(' ').includes(name) ?? false;

function below(node: Node): Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => [
    ...('tagName' in child ? [child] : []),
    ...below(child),
  ]);
}
