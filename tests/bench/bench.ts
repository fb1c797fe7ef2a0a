/** `npm run bench`: how long a build takes and what pages weigh. Measures only; nothing here passes or fails. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const samples = [
  '/',
  '/guides/',
  '/guides/unpaid-wages/',
  '/policies/labour-contract-law/',
  '/map/',
  '/venues/nanhu-park/',
  '/model-workers/hong-jiaguang/',
  '/glossary/',
  '/search/',
];

const start = performance.now();
const { status, stderr } = spawnSync('npx', ['astro', 'build'], { encoding: 'utf8' });
if (status !== 0) throw new Error(`The build failed, so there is nothing to measure:\n${stderr}`);
const seconds = (performance.now() - start) / 1000;
const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.html'),
);
console.log(`Build: ${seconds.toFixed(1)} s, ${pages.length} pages\n`);
console.log('Bytes in brotli, as the server sends them:');
console.table(Object.fromEntries(samples.map((path) => [path, weighPage(path)])));

function weighPage(path: string) {
  const html = readFileSync(join('dist', path, 'index.html'), 'utf8');
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)];
  const scripts = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)];
  const weigh = (found: RegExpMatchArray[]) =>
    found.reduce((sum, [, file = '']) => sum + compress(readFileSync(join('dist', file))), 0);
  const HTML = compress(html);
  const [CSS, JavaScript] = [weigh(sheets), weigh(scripts)];
  return {
    HTML,
    CSS,
    JavaScript,
    total: HTML + CSS + JavaScript,
    requests: 1 + sheets.length + scripts.length,
  };
}

function compress(text: string | Buffer): number {
  return brotliCompressSync(text).length;
}
