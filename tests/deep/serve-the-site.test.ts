import { readFileSync } from 'node:fs';
import type { RequestOptions } from 'node:https';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ForgeReader, MapReader } from '#src/serve/content-policies.ts';
import { typeOf } from '#src/serve/content-types.ts';
import { headersFor, secureHeaders } from '#src/serve/headers.ts';
import { formatServerHeaders } from '#src/serve/server-config/format-server-headers.ts';
import { createSite } from '#src/serve/static-site.ts';
import { listen } from '../listen.ts';
import { askSite, lowerCase, readBody, siteHeaders, type Way } from './servers/ask-site.ts';
import { host, isCompressed, makePublishedSite } from './servers/published-site.ts';
import { type ServerOptions, startCaddySite, startNginx } from './servers/start-site-servers.ts';

/* Real nginx and real Caddy with the files of deploy/site, beside `npm start`: who asks any of them gets the same. */

const files: Record<string, string | Buffer> = {
  'index.html': '<!doctype html><title>首页</title>',
  '404.html': '<!doctype html><title>没有这个页面</title>',
  'guides/index.html': '<!doctype html><title>指南</title>',
  'guides/atom.xml': '<feed/>',
  'map/index.html': '<!doctype html><title>地图</title>',
  'map/embed/index.html': '<!doctype html><title>嵌入的地图</title>',
  'map/places.json': '{"cards":"12ab34cd"}',
  'map/cards/12ab34cd-0.json': '[]',
  'data/index.html': '<!doctype html><title>开放数据</title>',
  'data/venues.csv': '名称\n劳动公园\n',
  'data/venues.geojson': '{"type":"FeatureCollection","features":[]}',
  'admin/index.html': '<!doctype html><title>编辑台</title>',
  'admin/config.json': '{}',
  '_astro/page.C4.css': ':root{}',
  '_astro/search-worker.C4.js': 'postMessage(1)',
  'search/index-1f/entries.json': '[]',
  'search/index-1f/a.pf_meta': Buffer.from([31, 139, 8, 0]),
  'search/index-1f/a.wasm': Buffer.from([0, 97, 115, 109]),
  'og/home.png': Buffer.from([137, 80, 78, 71]),
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'robots.txt': 'User-agent: *',
  'sitemap-0.xml': '<urlset/>',
  'site.webmanifest': '{"name":"沈阳e工会"}',
  'tiles.pmtiles': Buffer.from(Array.from({ length: 2000 }, (_, number) => number % 251)),
  'empty/note.txt': '没有目录',
  '.secret': '不给看',
  'guides/.secret': '不给看',
};

/** Files by the address they are asked for. */
const found = Object.keys(files)
  .filter((file) => !file.includes('.secret') && file !== '404.html')
  .map((file) => ({ file, path: `/${file.replace(/(^|\/)index\.html$/, '$1')}` }));
const isDesk = (path: string) => path.startsWith('/admin');

const tianditu: MapReader = () => ({ basemap: 'tianditu', key: 'a1' });
const forge: ForgeReader = () => ['https://git.example.org'];

/** As shipped, and for a site with a basemap of others whose content lies on a forge. */
const setups = [
  { setup: 'as shipped', readMap: undefined, readForge: undefined, options: {} },
  {
    setup: 'with a basemap and a forge',
    readMap: tianditu,
    readForge: forge,
    options: { withDesk: true, headers: formatServerHeaders(tianditu, forge) },
  },
];

const site = makePublishedSite();
site.addRelease('first', files);
site.publish('first');
afterAll(() => site.remove());

/** Something that answers, and what is special about it. */
interface Server {
  way: Way;
  /** Without TLS, as `npm start` is. */
  plain?: Way;
  stop: () => void | Promise<void>;
}

const startOver =
  (start: typeof startNginx) =>
  async (options: ServerOptions): Promise<Server> => {
    const { httpPort, httpsPort, stop } = await start(site, options);
    return {
      way: { port: httpsPort, certificate: readFileSync(site.certificate, 'utf8') },
      plain: { port: httpPort },
      stop,
    };
  };

const servers = {
  nginx: startOver(startNginx),
  Caddy: startOver(startCaddySite),
};

describe.each(setups)('$setup', ({ readMap, readForge, options }) => {
  describe.each(Object.entries(servers))('%s', (_, start) => {
    let server: Server;
    beforeAll(async () => {
      server = await start(options);
    });
    afterAll(() => server?.stop());

    const ask = (path: string, request?: RequestOptions) => askSite(server.way, path, request);
    const accept = (encoding: string) => ({ headers: { 'accept-encoding': encoding } });
    const expected = (path: string) =>
      lowerCase(secureHeaders(headersFor(path, readMap, readForge)));
    const served = found.filter(({ path }) => options.withDesk || !isDesk(path));

    describe.each(served)('$path', ({ file, path }) => {
      test.each([
        ['identity', 'identity', undefined],
        ['br', 'gzip, deflate, br', 'br'],
        ['gzip', 'gzip', 'gzip'],
      ])('is sent as %s with every header', async (_encoding, accepted, encoding) => {
        const answer = await ask(path, accept(accepted));
        expect(answer.status).toBe(200);
        expect(siteHeaders(answer)).toEqual(expected(path));
        expect(answer.headers).toMatchObject({ 'content-type': typeOf(file) });
        expect(answer.headers['content-encoding']).toBe(isCompressed(file) ? encoding : undefined);
        expect(answer.headers.vary).toBe(isCompressed(file) ? 'Accept-Encoding' : undefined);
        expect(readBody(answer)).toEqual(Buffer.from(files[file] ?? ''));
      });

      test.each(['br', 'identity'])('is not sent again as %s while it is the same', async (way) => {
        const { etag = '' } = (await ask(path, accept(way))).headers;
        const again = await ask(path, {
          headers: { 'accept-encoding': way, 'if-none-match': etag },
        });
        expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag]);
        expect(siteHeaders(again)).toEqual(expected(path));
        expect(again.headers.vary).toBe(isCompressed(file) ? 'Accept-Encoding' : undefined);
      });

      test('is described without being sent', async () => {
        const answer = await ask(path, { method: 'HEAD', ...accept('br') });
        expect([answer.status, answer.body.length]).toEqual([200, 0]);
        expect(siteHeaders(answer)).toEqual(expected(path));
        expect(answer.headers['content-type']).toBe(typeOf(file));
      });
    });

    test.each([
      '/nothing',
      '/nothing/',
      '/_astro/gone.C4.js',
      '/map/cards/gone-0.json',
      '/data/gone.csv',
      '/empty/',
      '/_astro/',
      '/.secret',
      '/guides/.secret',
      '/%2esecret',
      '/.git/config',
      '/guides/index.html.br',
      '/guides/index.html.gz',
      '/Guides/',
      ...(options.withDesk ? [] : ['/admin', '/admin/', '/admin/config.json', '//admin/']),
    ])('%s is the page for what is missing, as a whole and not for long', async (path) => {
      const sent = await ask(path, {
        headers: { 'if-none-match': '*', 'if-modified-since': new Date(Date.now()).toUTCString() },
      });
      const packed = await ask(path, accept('br'));
      for (const answer of [sent, packed]) {
        expect(answer.status).toBe(404);
        expect(readBody(answer).toString()).toBe(files['404.html']);
        expect(siteHeaders(answer)).toEqual(expected('/404.html'));
        expect(answer.headers).toMatchObject({
          'content-type': 'text/html; charset=utf-8',
          vary: 'Accept-Encoding',
        });
      }
      expect(packed.headers['content-encoding']).toBe('br');
    });

    test.each([
      ['/guides', '/guides/'],
      ['/map/embed?q=%E5%85%AC%E5%9B%AD&near=1', '/map/embed/?q=%E5%85%AC%E5%9B%AD&near=1'],
      ['/data', '/data/'],
    ])('%s leads to %s', async (path, target) => {
      const answer = await ask(path);
      expect([answer.status, answer.headers.location]).toEqual([301, target]);
      expect(siteHeaders(answer)).toEqual(expected(path.replace(/\?.*/, '')));
      expect((await ask(target)).status).toBe(200);
    });

    test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
      for (const path of ['/', '/data/venues.csv']) {
        const answer = await ask(path, { method });
        expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
        expect(siteHeaders(answer)).toEqual(expected(path));
      }
    });

    test('a basemap is read in pieces, never compressed', async () => {
      const headers = { range: 'bytes=10-19', 'accept-encoding': 'br, gzip' };
      const answer = await ask('/tiles.pmtiles', { headers });
      expect([answer.status, answer.headers['content-range']]).toEqual([206, 'bytes 10-19/2000']);
      expect([...answer.body]).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
      expect(siteHeaders(answer)).toEqual(expected('/tiles.pmtiles'));
    });

    test('who comes without TLS is sent to the same address with TLS, and promised nothing', async () => {
      const answer = await askSite(server.plain ?? server.way, '/guides/?q=1');
      expect([301, 308]).toContain(answer.status);
      expect(answer.headers.location).toBe(`https://${host}/guides/?q=1`);
      expect(answer.headers).not.toHaveProperty('strict-transport-security');
    });
  });

  test('`npm start` answers with the same headers but for TLS', async () => {
    const folder = join(site.folder, 'releases/first/site');
    const { address, stop } = await listen(
      createSite({
        folder,
        ...(readMap && { readMap }),
        ...(readForge && { readForge }),
      }),
    );
    const way = { port: Number(new URL(address).port) };
    const expected = (path: string) => lowerCase(headersFor(path, readMap, readForge));
    for (const { file, path } of found) {
      const answer = await askSite(way, path);
      expect([answer.status, answer.headers['content-type']]).toEqual([200, typeOf(file)]);
      expect(siteHeaders(answer), path).toEqual(expected(path));
      const { etag = '' } = answer.headers;
      const again = await askSite(way, path, { headers: { 'if-none-match': etag } });
      expect([again.status, siteHeaders(again)]).toEqual([304, expected(path)]);
    }
    for (const path of ['/nothing', '/.secret', '/empty/', '/_astro/gone.C4.js']) {
      const answer = await askSite(way, path);
      expect([answer.status, answer.body.toString()]).toEqual([404, files['404.html']]);
      expect(siteHeaders(answer)).toEqual(expected('/404.html'));
    }
    const moved = await askSite(way, '/data?q=1');
    expect([moved.status, moved.headers.location]).toEqual([301, '/data/?q=1']);
    expect(siteHeaders(moved)).toEqual(expected('/data'));
    const refused = await askSite(way, '/', { method: 'POST' });
    expect([refused.status, refused.headers.allow]).toEqual([405, 'GET, HEAD']);
    stop();
  });
});
