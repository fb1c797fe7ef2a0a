import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { framedPath, isArticle, isDesk, type Page, readPage } from '#src/output/page.ts';

const dist = 'dist';
if (!existsSync(join(dist, 'index.html')))
  throw new Error('dist/ has no site. Run npm run build before these tests.');

/** Every file of the site, as an address. */
export const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name).slice(dist.length).split(sep).join('/'))
  .sort();

/** The bytes of a file of the site. */
export const readBytes = (path: string) => readFileSync(join(dist, path));

/** The text of a file of the site. */
export const readText = (path: string) => readFileSync(join(dist, path), 'utf8');

/** Every page but the desk, which is no page of the site. */
export const pages: Page[] = files
  .filter((file) => file.endsWith('.html'))
  .map((file) => readPage(file, readText(file)))
  .filter((page) => !isDesk(page));

/** Pages with header and footer. */
export const wholePages = pages.filter(({ path }) => path !== framedPath);

/** The page at an address. @throws when there is none. */
export function getPage(path: string): Page {
  const page = pages.find((other) => other.path === path);
  if (!page) throw new Error(`dist/ has no page ${path}.`);
  return page;
}

/** Pages about one thing: a guide, a law, a person, a place. */
export const articles = pages.filter(isArticle);

/** What is wrong with each page, named by its address: an empty list when all is well. */
export const complain = (of: Page[], judge: (page: Page) => (string | false | undefined)[]) =>
  of.flatMap((page) => judge(page).flatMap((fault) => (fault ? [`${page.path}: ${fault}`] : [])));
