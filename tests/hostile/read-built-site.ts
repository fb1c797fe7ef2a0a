import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { SaxesParser } from 'saxes';
import { findExecutable } from './find-executable.ts';

/** Every file below a folder, as an address: `/guides/index.html`. */
const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length));

/**
 * Pages of good entries that are not there any more, byte for byte. Those that list hostile entries, since these cite
 * the same law or share a subject, are named apart.
 */
export function findChanged(before: string, after: string) {
  const own = listFiles(before).filter((file) =>
    /^\/(?:guides|policies|model-workers|venues)\/[a-z0-9-]+\/index\.html$/.test(file),
  );
  const read = (folder: string, file: string) =>
    existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '';
  const different = own.filter((file) => read(after, file) !== read(before, file));
  const isListing = (file: string) => /href="[^"]*\/hecheng-e-\d+\//.test(read(after, file));
  return {
    compared: own.length,
    listing: different.filter(isListing),
    changed: different.filter((file) => !isListing(file)),
  };
}

/** What runs, loads from elsewhere or leads astray in the pages of a built site, but the desk’s. */
export function findInPages(dist: string): { pages: number; found: string[] } {
  const isOwnFile = (path: string) => path.endsWith('/') || existsSync(join(dist, path));
  const pages = listFiles(dist).filter(
    (file) => file.endsWith('.html') && !file.startsWith('/admin/'),
  );
  const found = pages.flatMap((file) => {
    const html = readFileSync(join(dist, file), 'utf8');
    return findExecutable(html, { as: 'page', isOwnFile }).map((finding) => `${file}: ${finding}`);
  });
  return { pages: pages.length, found };
}

/** The same in feeds, sitemaps and drawings. @throws when one of them is not well-formed. */
export function findInXml(dist: string): { files: number; found: string[] } {
  const files = listFiles(dist).filter((file) => /\.(?:xml|svg)$/.test(file));
  const found = files.flatMap((file) =>
    judgeXml(readFileSync(join(dist, file), 'utf8')).map((finding) => `${file}: ${finding}`),
  );
  return { files: files.length, found };
}

function judgeXml(xml: string): string[] {
  const findings: string[] = [];
  let text = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const runs = Object.keys(attributes).some((attribute) => /^on/i.test(attribute));
    if (runs || /^(?:script|foreignObject)$/i.test(name)) findings.push(`<${name}>`);
    text = '';
  });
  parser.on('text', (part) => {
    text += part;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'content') findings.push(...findExecutable(text, { as: 'part' }));
  });
  parser.write(xml).close();
  return findings;
}

/** Files of data that cannot be read. */
export function findUnreadable(dist: string): { files: number; found: string[] } {
  const files = listFiles(dist).filter((file) => /\.(?:geo)?json$/.test(file));
  const found = files.filter((file) => {
    try {
      JSON.parse(readFileSync(join(dist, file), 'utf8'));
      return false;
    } catch {
      return true;
    }
  });
  return { files: files.length, found };
}

/** How many characters stand in the middle of a page, below its header and above its footer. */
export function measureMain(dist: string, path: string): number {
  const tree = parse(readFileSync(join(dist, path, 'index.html'), 'utf8'));
  const main = findMain(tree);
  return main ? textOf(main).trim().length : 0;
}

type Node = DefaultTreeAdapterTypes.Node;

function findMain(node: Node): Node | undefined {
  if (node.nodeName === 'main') return node;
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    const main = findMain(child);
    if (main) return main;
  }
  return undefined;
}

const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
