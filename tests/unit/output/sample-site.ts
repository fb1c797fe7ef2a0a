import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { checkOutput } from '#src/output/check-output.ts';
import type { OutputFault } from '#src/output/fault.ts';
import { writeTokens } from '#src/search/tokenize.ts';
import { samplePages } from './sample-pages.ts';
import { samplePicture } from './sample-pictures.ts';

/** A small built site: addresses and what lies there. */
export type Files = Map<string, string | Buffer>;

const base = 'https://example.org';
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4z"/></svg>';

/** A clean site that passes every check. */
export async function makeFiles(): Promise<Files> {
  const pages = samplePages();
  const listed = pages.filter(({ isHidden }) => !isHidden).map(({ path }) => base + path);
  return new Map<string, string | Buffer>([
    ...pages.map(({ path, html }): [string, string] => [path.replace(/\/$/, '/index.html'), html]),
    ['/admin/catalogue.json', '{"kinds":{"guides":[{"slug":"pay","title":"工资"}]}}'],
    ['/layers.css', '@layer base;body{background:url("/favicon.svg")}'],
    ['/restore-display.js', 'document.documentElement.dataset.theme = "light";'],
    ['/_astro/search-worker.Ab12.js', 'postMessage(1);'],
    ['/favicon.svg', drawing],
    ['/og/home.png', await samplePicture('og')],
    ['/_astro/photo.Ab12.jpg', await samplePicture('photo')],
    ['/robots.txt', `User-agent: *\nDisallow: /admin/\nSitemap: ${base}/sitemap-index.xml\n`],
    [
      '/sitemap-index.xml',
      `<sitemapindex><sitemap><loc>${base}/sitemap-0.xml</loc></sitemap></sitemapindex>`,
    ],
    [
      '/sitemap-0.xml',
      `<urlset>${listed.map((address) => `<url><loc>${address}</loc></url>`).join('')}</urlset>`,
    ],
    [
      '/guides/atom.xml',
      `<feed xmlns="http://www.w3.org/2005/Atom"><id>${base}/guides/atom.xml</id><entry><link href="${base}/guides/pay/"/><content type="html">&lt;p&gt;先留证据&lt;/p&gt;</content></entry></feed>`,
    ],
    ['/search/index.json', '{"folder":"/search/index-1/","early":["entries.json?ts=1"]}'],
    ['/search/index-1/entries.json', '{"ids":["a"]}'],
    [
      '/search/index-1/suggestions.json',
      '{"groups":[{"kind":"指南","before":"/guides/","after":"/","rows":[["pay","工资"]]}]}',
    ],
    [
      '/search/index-1/cards/guides-pay.json',
      '{"type":"guide","answer":"先留证据","basis":[{"url":"/guides/pay/#steps"}]}',
    ],
    ['/search/index-1/fragment/a.pf_fragment', packFragment('/guides/pay/', '先把证据留好')],
    [
      '/data/venues.csv',
      `编号,名称,经度,纬度,网页\r\npay,工资,123.4309,41.8121,${base}/guides/pay/\r\n`,
    ],
  ]);
}

/** A page of the search index as Pagefind packs it. */
export const packFragment = (url: string, text: string): Buffer =>
  gzipSync(`pagefind_dcd${JSON.stringify({ url, content: writeTokens(text) })}`);

/** Put a text in the place of another one in a file of the sample. @throws when it is not there. */
export function edit(files: Files, path: string, from: string, to: string) {
  const text = String(files.get(path));
  if (!text.includes(from)) throw new Error(`${path} has no “${from}”.`);
  files.set(
    path,
    text.replace(from, () => to),
  );
}

interface JudgeOptions {
  /** The checks that are made; all of them where left out. */
  only?: string[];
  /** Files of the project beside its settings. */
  content?: Record<string, string>;
}

/** Write a site and its project to disk, judge it, and take both away again. */
export async function judgeFiles(
  files: Files,
  { only, content = {} }: JudgeOptions = {},
): Promise<OutputFault[]> {
  const root = mkdtempSync(join(tmpdir(), 'output-'));
  try {
    writeSite(root, files, content);
    return await checkOutput(join(root, 'dist'), { root, ...(only && { only }) });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Write a site into `dist/` of a project with the settings of this one. */
export function writeSite(root: string, files: Files, content: Record<string, string> = {}) {
  for (const name of ['site.yml', 'map.yml']) {
    cpSync(join('content/settings', name), join(root, 'content/settings', name));
  }
  for (const [path, text] of Object.entries(content)) write(join(root, path), text);
  for (const [path, bytes] of files) write(join(root, 'dist', path), bytes);
}

function write(path: string, bytes: string | Buffer) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
