import { Document, Scalar, visit } from 'yaml';

/**
 * YAML as content files are written: no folding, single quotes, and quotes around all text that some reader
 * would take for a number, a day or a yes.
 */
export function writeYaml(data: object): string {
  const document = new Document(data, { aliasDuplicateObjects: false, compat: 'yaml-1.1' });
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && /^[\d.:+-]+$/.test(node.value)) {
        node.type = Scalar.QUOTE_SINGLE;
      }
    },
  });
  return document.toString({ lineWidth: 0, singleQuote: true });
}
