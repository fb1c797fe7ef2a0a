import { SaxesParser } from 'saxes';

/** One element of an XML file, flat. */
export interface XmlElement {
  /** Names from the root down: `feed/entry/id`. */
  path: string;
  attributes: Record<string, string>;
  text: string;
}

/** An XML file: its elements in the order in which they end, and what stands outside of them. */
interface XmlFile {
  elements: XmlElement[];
  /** Document types and instructions but the first line: they bring entities and style sheets. */
  extras: string[];
}

/** Read an XML file. @throws when it is not well-formed. */
export function readXmlFile(xml: string): XmlFile {
  const elements: XmlElement[] = [];
  const extras: string[] = [];
  const open: XmlElement[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const path = [open.at(-1)?.path, name].filter(Boolean).join('/');
    open.push({ path, attributes: attributes as Record<string, string>, text: '' });
  });
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element) elements.push(element);
  });
  parser.on('doctype', () => extras.push('<!DOCTYPE>'));
  parser.on('processinginstruction', ({ target }) => extras.push(`<?${target}?>`));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return { elements, extras };
}

/** The elements of an XML file. @throws when it is not well-formed. */
export const readXml = (xml: string): XmlElement[] => readXmlFile(xml).elements;

/** Texts of all elements at a path. */
export const textsAt = (elements: readonly XmlElement[], path: string): string[] =>
  elements.filter((element) => element.path === path).map(({ text }) => text);
