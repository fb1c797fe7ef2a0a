/** Serves dist/ on a free port with the headers of the real site, for the browser tests. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const dist = join(import.meta.dirname, '../dist');
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
/** A worker obeys the policy of its own script: only search may compile WebAssembly. */
const workerPolicy = policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");
const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
};

const server = createServer(({ url = '/' }, response) => {
  const path = join(dist, decodeURIComponent(url.split('?')[0] ?? '/'));
  const file = path.endsWith('/') ? join(path, 'index.html') : path;
  const found = existsSync(file) && statSync(file).isFile();
  const sent = found ? file : join(dist, '404.html');
  response.writeHead(found ? 200 : 404, {
    'Content-Security-Policy': url.startsWith('/_astro/search-worker') ? workerPolicy : policy,
    'Content-Type': types[extname(sent)] ?? 'application/octet-stream',
  });
  response.end(readFileSync(sent));
});
server.listen(0, '127.0.0.1', () => {
  console.log(`Serving dist on http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
