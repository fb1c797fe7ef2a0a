import { pathToFileURL } from 'node:url';
import type { AstroIntegrationLogger } from 'astro';
import { createServer } from 'vite';
import { expect, onTestFinished, test, vi } from 'vitest';
import { desk } from '#src/integrations/desk.ts';
import { readToken } from '../desk/open-desk-server.ts';
import { guideSource, sampleContent } from '../desk/sample-content.ts';
import { createRepository } from '../desk/scratch-repository.ts';

const warn = vi.fn();
// The integration says what it has to say by these two.
const logger = { info: vi.fn(), warn } as unknown as AstroIntegrationLogger;

/** `astro dev` as far as the desk sees it: Vite's server, and a page that is written piece by piece. */
async function openDev(host = '127.0.0.1') {
  const repository = createRepository(sampleContent);
  const { hooks } = desk();
  const config = { root: pathToFileURL(`${repository.root}/`) };
  // Of what Astro hands over, the desk takes the folder.
  await hooks['astro:config:done']?.({ config } as never);
  const vite = await createServer({
    root: repository.root,
    configFile: false,
    logLevel: 'silent',
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    server: { port: 0, host, watch: null },
    plugins: [
      {
        name: 'page',
        configureServer: async (server) => {
          await hooks['astro:server:setup']?.({ server, logger } as never);
          server.middlewares.use((_, response) => {
            response.writeHead(200, { 'Content-Type': 'text/html' });
            response.write('<meta name="desk-');
            response.end('token" content="">');
          });
        },
      },
    ],
  });
  onTestFinished(() => vite.close());
  await vite.listen();
  const address = vite.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? '';
  const ask = async (token: string, action: string, params: object) =>
    fetch(`${address}/admin/api/`, {
      method: 'POST',
      headers: { Origin: address, 'X-Desk-Token': token, 'Content-Type': 'application/json' },
      body: JSON.stringify({ branch: 'main', action, params }),
    });
  return { ...repository, ask, get: (path: string) => fetch(`${address}${path}`) };
}

test.each(['/admin/', '/admin/?person=1', '/admin/index.html'])(
  'in astro dev, %s has a token with which the desk answers and saves',
  async (path) => {
    vi.spyOn(console, 'log').mockImplementation(() => {});
    const { get, ask, git } = await openDev();
    const token = readToken(await (await get(path)).text());
    expect((await ask(token, 'info', {})).status).toBe(200);
    const file = 'content/guides/unpaid-wages.md';
    const read = await (await ask(token, 'getEntry', { path: file })).json();
    const raw = guideSource('unpaid-wages', '开发时改的。');
    const saved = await ask(token, 'persistEntry', {
      dataFiles: [{ path: file, slug: 'unpaid-wages', raw }],
      assets: [],
      bases: { [file]: read.file.id },
    });
    expect(saved.status).toBe(200);
    expect(git('show', `cms/guides/unpaid-wages:${file}`)).toContain('开发时改的。');
  },
);

test('in astro dev, the desk runs under the policy it has when it is built', async () => {
  const { get } = await openDev();
  const policy = (await get('/admin/')).headers.get('Content-Security-Policy');
  expect(policy).toContain("script-src 'self';");
  expect((await get('/')).headers.has('Content-Security-Policy')).toBe(false);
});

test('in astro dev, a desk for a forge may talk to it, and gets no token', async () => {
  vi.stubEnv('DESK_BACKEND', 'gitlab');
  vi.stubEnv('DESK_FORGE_URL', 'https://git.example.org');
  vi.stubEnv('DESK_FORGE_REPO', 'gonghui/site');
  vi.stubEnv('DESK_FORGE_APP_ID', 'abc');
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const { get } = await openDev();
  const page = await get('/admin/');
  expect(page.headers.get('Content-Security-Policy')).toContain('https://git.example.org;');
  expect(readToken(await page.text())).toBe('');
});

test('in astro dev, nobody comes to the desk from outside', async () => {
  const { get } = await openDev('0.0.0.0');
  expect(readToken(await (await get('/admin/')).text())).toBe('');
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('谁都能改网站'));
});
