import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { readSettings } from '#src/gate/read-content.ts';
import type { MapReader } from '#src/serve/content-policies.ts';
import { readLinks, readPage } from './page.ts';

/** The built site as far as every check needs to know it. */
export interface Site {
  folder: string;
  /** The project it was built from: its settings decide what pages may load, its content who was withdrawn. */
  root: string;
  /** Addresses of all files, in order. */
  files: string[];
  /** Where the site is published, as its home page says, without a slash at the end. */
  base: string;
  /** What it is called. */
  name: string;
  /** Whether something lies at an address such as `/guides/` or `/layers.css`. */
  has(address: string): boolean;
  /** The bytes of a file. */
  read(path: string): Buffer;
  readMap: MapReader;
}

/** There is no site to be judged. */
export class UnreadableSite extends Error {}

/** Look at what a folder holds. @throws UnreadableSite when it holds no site. */
export function openSite(folder: string, root: string): Site {
  const home = join(folder, 'index.html');
  if (!existsSync(home)) {
    throw new UnreadableSite(`“${folder}”里没有生成好的网站。请先运行 npm run build`);
  }
  const files = listFiles(folder);
  const known = new Set(files.flatMap((file) => [file, file.replace(/index\.html$/, '')]));
  const map = readSettings(root, 'map', []);
  return {
    folder,
    root,
    files,
    base: readBase(readFileSync(home, 'utf8')),
    name: readSettings(root, 'site', [])?.name ?? '',
    has: (address) => known.has(address),
    read: (path) => readFileSync(join(folder, path)),
    readMap: () => map,
  };
}

/** Every file below a folder, as an address. */
function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) =>
      join(parentPath, name).slice(join(folder, '.').length).split(sep).join('/'),
    )
    .sort();
}

/** Whichever address it was built for: each page is then compared with the home page. */
function readBase(html: string): string {
  const [address = ''] = readLinks(readPage('/', html), 'canonical');
  return URL.canParse(address) ? new URL(address).origin : 'https://site.invalid';
}
