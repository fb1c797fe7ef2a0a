import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished, vi } from 'vitest';
import { createDeskServer } from '#src/desk/desk-server.ts';
import { createLocalDoor } from '#src/desk/door/local-door.ts';
import type { Person } from '#src/desk/person.ts';
import { sampleContent } from './sample-content.ts';
import { createRepository } from './scratch-repository.ts';

const wang: Person = { name: '王编辑', email: 'wang@example.org', role: 'publisher' };
const li: Person = { name: '李审核', email: 'li@example.org', role: 'reviewer' };

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  text: string;
}

/** A personal machine’s desk over a scratch repository, with two people; `ask` sends what its admin page would, changed. */
export async function openDesk(files: Record<string, string> = sampleContent) {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'warn').mockImplementation((line) => lines.push(String(line)));
  const saved = vi.spyOn(console, 'log').mockImplementation(() => {});
  const repository = createRepository(files);
  for (const page of ['index.html', 'admin/index.html'])
    repository.write(`dist/${page}`, '<meta name="desk-token" content="">');
  const server = createDeskServer(repository.root, createLocalDoor([wang, li]), () => {});
  server.listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
    log.mockRestore();
    saved.mockRestore();
  });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const send = (headers: OutgoingHttpHeaders, body: string, method: string, path: string) =>
    new Promise<Answer>((resolve, reject) => {
      const sent = request({ port, host: '127.0.0.1', method, path, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode,
            headers: answer.headers,
            text: Buffer.concat(chunks).toString(),
          }),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    });
  const host = `127.0.0.1:${port}`;
  const greet = async (person: number) =>
    readToken((await send({ host }, '', 'GET', `/admin/?person=${person}`)).text);
  const tokens = { wang: await greet(1), li: await greet(2) };
  const good = {
    host,
    origin: `http://${host}`,
    'x-desk-token': tokens.wang,
    'content-type': 'application/json; charset=utf-8',
  };
  return {
    ...repository,
    /** What was logged, line by line. */
    lines,
    port,
    tokens,
    send,
    ask: async (headers: object, body: string | object = { action: 'info' }, method = 'POST') => {
      const json = typeof body === 'string' ? body : JSON.stringify(body);
      const { status, text } = await send({ ...good, ...headers }, json, method, '/admin/api/');
      return { status, body: JSON.parse(text) };
    },
  };
}

/** The token an admin page carries. */
export const readToken = (page: string) =>
  /<meta name="desk-token" content="([^"]+)">/.exec(page)?.[1] ?? '';
