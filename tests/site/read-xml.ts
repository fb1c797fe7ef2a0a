import { SaxesParser } from 'saxes';

/** One element of an XML file, flat. */
export interface XmlElement {
  /** Names from the root down: `feed/entry/id`. */
  path: string;
  attributes: Record<string, string>;
  text: string;
}

/** Read an XML file to a list of its elements, in the order in which they end. @throws when it is not well-formed. */
export function readXml(xml: string): XmlElement[] {
  const elements: XmlElement[] = [];
  const open: XmlElement[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const path = [open.at(-1)?.path, name].filter(Boolean).join('/');
    open.push({ path, attributes: attributes as Record<string, string>, text: '' });
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element) elements.push(element);
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return elements;
}

/** Texts of all elements at a path. */
export const textsAt = (elements: XmlElement[], path: string) =>
  elements.filter((element) => element.path === path).map(({ text }) => text);
