/** Opens the desk of the repository named on the command line, without building its site. Requests say who asks. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DeskError } from '#src/desk/desk-error.ts';
import { openStore } from '#src/desk/git-store.ts';
import type { Person } from '#src/desk/person.ts';
import { createProxyApi } from '#src/desk/proxy-api.ts';
import { readJson } from '#src/desk/read-json.ts';

const answer = createProxyApi(openStore(process.argv[2] ?? '.'), () => {});

const server = createServer(async (request, response) => {
  try {
    const person = JSON.parse(decodeURIComponent(String(request.headers['x-person']))) as Person;
    response.end(JSON.stringify(await answer(await readJson(request), person)));
  } catch (error) {
    response.statusCode = error instanceof DeskError ? error.status : 500;
    response.end(JSON.stringify({ error: String(error instanceof Error ? error.message : error) }));
  }
});
server.listen(0, '127.0.0.1', () => {
  console.log(`READY ${(server.address() as AddressInfo).port}`);
});
