import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { addresses } from './side.ts';

/** The pages under test, on a free port. */
export interface MapServer {
  address: string;
  /** Serve a text in brotli, and tell what it weighs. */
  add: (path: string, text: string) => ByteFigures;
  close: () => void;
}

/** Bytes of a file as it is, and as servers send it. */
export interface ByteFigures {
  raw: number;
  gzip: number;
  brotli: number;
}

const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>-</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="${addresses.style}">
<style>html, body { height: 100%; margin: 0 } body > div { height: 100% }</style>
<body><script type="module" src="${addresses.script}"></script>`;

const types: Record<string, string> = {
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
};

/** Bundle the code of both sides as a visitor would get it, and serve it. */
export async function serveMaps(): Promise<MapServer> {
  const files = new Map<string, Buffer>();
  const add = (path: string, text: string | Uint8Array) => {
    const brotli = brotliCompressSync(text);
    files.set(path, brotli);
    return brotli.length;
  };
  for (const { path, content } of await bundle()) add(path, content);
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path.endsWith('/')) {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      return response.end(html);
    }
    const body = files.get(path);
    const type = types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    if (!body) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'br' });
    return response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    add: (path, text) => ({
      raw: Buffer.byteLength(text),
      gzip: gzipSync(text).length,
      brotli: add(path, text),
    }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function bundle(): Promise<{ path: string; content: string | Uint8Array }[]> {
  const built = (await build({
    configFile: false,
    root: join(import.meta.dirname, '../../..'),
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      cssCodeSplit: false,
      modulePreload: false,
      target: 'esnext',
      rolldownOptions: {
        input: { page: join(import.meta.dirname, 'page.ts') },
        output: {
          entryFileNames: addresses.script.slice(1),
          assetFileNames: (asset) =>
            asset.names[0]?.endsWith('.css') ? addresses.style.slice(1) : '[name][extname]',
        },
      },
    },
  })) as Rolldown.RolldownOutput;
  return built.output.map((file) => ({
    path: `/${file.fileName}`,
    content: file.type === 'chunk' ? file.code : file.source,
  }));
}
