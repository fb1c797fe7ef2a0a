import { parse } from 'csv-parse/sync';
import { unguardCell } from '#src/lib/csv.ts';
import { readTokens } from '#src/search/tokenize.ts';
import { isJson, type OutputFile } from './output-file.ts';
import { type Element, nameOf, type Page, rawText } from './page.ts';
import { readXml } from './read-xml.ts';
import { walkJson } from './walk-json.ts';

/** Attributes that hold drawings, names and addresses of files, and nothing anybody wrote. */
const drawn = new Set(['d', 'points', 'viewBox', 'transform', 'class', 'id', 'srcset']);

/** Elements that stand within a line of text; after all others a new one begins. */
const inline = new Set(
  'a b bdi bdo code em i mark q s small span strong sub sup time u wbr'.split(' '),
);

/** What a page says, to eyes, ears and machines: each block of text, each attribute, each remark in the source. */
export function listPageTexts({ elements, html }: Page): string[] {
  const remarks = Array.from(html.matchAll(/<!--([\s\S]*?)-->/g), ([, remark = '']) => remark);
  const texts = elements.flatMap((element) => [
    ...element.attrs.filter((item) => !drawn.has(nameOf(item))).map(({ value }) => value),
    ...(element.tagName === 'script' ? listBlockTexts(rawText(element)) : [ownText(element)]),
  ]);
  return [...remarks, ...texts];
}

/** The text of a block without that of the blocks in it. */
const ownText = (element: Element): string =>
  inline.has(element.tagName)
    ? ''
    : element.childNodes
        .map((child) => {
          if ('value' in child) return child.value;
          return 'tagName' in child && inline.has(child.tagName) ? rawText(child) : ' | ';
        })
        .join('');

/** Texts of a structured data block. */
function listBlockTexts(json: string): string[] {
  try {
    return [...walkJson(JSON.parse(json))].map(({ value }) => String(value));
  } catch {
    return [json];
  }
}

/** What a file that is no page says; scripts, style sheets and pictures say nothing. */
export function listTexts(file: OutputFile): string[] {
  const { path } = file;
  if (isJson(path)) return listJsonTexts(file.json());
  if (path.endsWith('.pf_fragment')) return [readTokens(file.text())];
  if (path.endsWith('.csv')) return listCells(file.text());
  if (path.endsWith('.txt')) return file.text().split(/\r?\n/);
  return /\.(?:xml|svg)$/.test(path) ? listXmlTexts(file.text()) : [];
}

/** Numbers too: a telephone may have lost its quotation marks on its way. */
const listJsonTexts = (value: unknown): string[] =>
  [...walkJson(value)].map(({ value: text }) => String(text));

function listCells(table: string): string[] {
  const rows: string[][] = parse(table, {
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
  });
  return rows.flat().map(unguardCell);
}

function listXmlTexts(xml: string): string[] {
  try {
    return readXml(xml).flatMap(({ attributes, text }) => [
      ...Object.entries(attributes).flatMap(([name, value]) => (drawn.has(name) ? [] : [value])),
      text,
    ]);
  } catch {
    // What is broken is read as it stands.
    return [xml];
  }
}
