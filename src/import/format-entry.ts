import { Document, Scalar, visit } from 'yaml';

/** The file of a venue, byte for byte as the others in the folder are written. */
export function formatEntry(data: object): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && /^[\d.:+-]+$/.test(node.value)) {
        node.type = Scalar.QUOTE_SINGLE;
      }
    },
  });
  return `---\n${document.toString({ lineWidth: 0, singleQuote: true })}---\n`;
}
