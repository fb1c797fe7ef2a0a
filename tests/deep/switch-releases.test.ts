import { readFileSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askSite, readBody, type SiteAnswer, type Way } from './servers/ask-site.ts';
import { makePublishedSite } from './servers/published-site.ts';
import { type SiteServer, startCaddySite, startNginx } from './servers/start-site-servers.ts';

/* What is published counts from the next request on, and no request is answered by two releases. */

const site = makePublishedSite();
const releases = ['first', 'second'] as const;
releases.forEach((name, index) => {
  // Names of different lengths: nginx must not measure one and copy the other.
  const text = `<!doctype html><title>${name}</title>${'字'.repeat(2000 * (index + 1))}`;
  const files = { 'index.html': text, '404.html': name, [`only-${name}/index.html`]: name };
  site.addRelease(name, files, 10 - index);
});
site.publish('first');
afterAll(() => site.remove());

const accept = (encoding: string) => ({ 'accept-encoding': encoding });
const encodings = ['br', 'gzip', 'identity'];
const describeBytes = ({ status, headers, body }: SiteAnswer) =>
  `${status} ${headers['content-encoding']} ${body.toString('base64url').slice(-40)}`;

describe.each([
  { name: 'nginx', start: startNginx, tagsFit: true },
  // Caddy follows the link anew for every file it looks at: the name tag may be that of the release before.
  { name: 'Caddy', start: startCaddySite, tagsFit: false },
])('$name', ({ name, start, tagsFit }) => {
  let server: SiteServer;
  let way: Way;
  beforeAll(async () => {
    server = await start(site);
    way = { port: server.httpsPort, certificate: readFileSync(site.certificate, 'utf8') };
  });
  afterAll(() => server?.stop());

  test('shows a new release at once, without being told', async () => {
    site.publish('first');
    const { etag = '' } = (await askSite(way, '/', { headers: accept('br') })).headers;
    site.publish('second');
    const headers = { ...accept('br'), 'if-none-match': etag };
    const after = await askSite(way, '/', { headers });
    expect([after.status, readBody(after).toString()]).toEqual([
      200,
      expect.stringContaining('<title>second</title>'),
    ]);
    expect((await askSite(way, '/only-first/')).status).toBe(404);
    expect((await askSite(way, '/only-second/')).status).toBe(200);
  });

  test.each(['/', '/etc/hostname', '/releases/first/site/'])(
    'sends nothing of the machine for %s while nothing is published',
    async (path) => {
      site.publish('first');
      site.withdraw();
      const answer = await askSite(way, path);
      site.publish('first');
      expect([404, 503]).toContain(answer.status);
      expect(answer.body.toString()).not.toContain('first');
      expect(answer.headers).not.toHaveProperty('etag');
    },
  );

  test('sends the whole of one release while releases are switched', async () => {
    /** Name tags by the bytes they stand for. */
    const tags = new Map<string, string | undefined>();
    for (const release of releases) {
      site.publish(release);
      for (const encoding of encodings) {
        const answer = await askSite(way, '/', { headers: accept(encoding) });
        tags.set(describeBytes(answer), answer.headers.etag);
      }
    }
    expect(tags.size).toBe(6);
    let [done, switched] = [0, 0];
    const mixed: string[] = [];
    const mistagged: string[] = [];
    const ask = async () => {
      for (; done < 1000; done += 1) {
        const encoding = encodings[done % 3] ?? 'br';
        const answer = await askSite(way, '/', { headers: accept(encoding) });
        const bytes = describeBytes(answer);
        if (!tags.has(bytes)) mixed.push(bytes);
        else if (tags.get(bytes) !== answer.headers.etag) mistagged.push(bytes);
      }
    };
    const asking = Promise.all([ask(), ask(), ask(), ask()]);
    for (; done < 1000; switched += 1) {
      site.publish(releases[switched % 2] ?? 'first');
      await nextTurn();
    }
    await asking;
    console.log(
      `${name}: ${done} requests, ${switched} switches, ${mixed.length} answers mixed, ${mistagged.length} with the name tag of the other release`,
    );
    expect(switched).toBeGreaterThan(100);
    expect(mixed).toEqual([]);
    if (tagsFit) expect(mistagged).toEqual([]);
  });
});
