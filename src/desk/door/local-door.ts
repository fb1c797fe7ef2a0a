import type { IncomingMessage } from 'node:http';
import { DeskError } from '../desk-error.ts';
import type { Person } from '../person.ts';
import { checkHost, checkLoopback, checkOrigin, readUserHeader } from '../request-guard.ts';
import type { Door } from './door.ts';
import { createTokenMaker, refuseToken } from './token.ts';

/**
 * The desk on a personal machine: no account, whoever sits there is the first person.
 * A second one, for trying how two people work, comes in by `/admin/?person=2`.
 */
export function createLocalDoor(people: readonly [Person, ...Person[]]): Door {
  const tokens = createTokenMaker();
  const findPerson = (request: IncomingMessage) =>
    people.find((_, index) => tokens.isFrom(request, String(index)));

  return {
    greet: (request) => {
      checkPlace(request);
      const wanted = new URL(request.url ?? '/', 'http://localhost').searchParams.get('person');
      const index = wanted === null ? 0 : Number(wanted) - 1;
      if (!people[index]) {
        throw new DeskError(
          403,
          '没有这位编辑。要试两个人的流程，请用 npm start -- --second 启动。',
        );
      }
      return tokens.make(String(index));
    },
    admit: async (request) => {
      checkPlace(request);
      checkOrigin(request, `http://${request.headers.host}`);
      const person = findPerson(request);
      if (!person) throw refuseToken();
      return person;
    },
    describe: (request) =>
      [findPerson(request)?.name, request.socket.remoteAddress].filter(Boolean).join(' '),
  };
}

/** Only this machine, by its own name, and nobody may claim to be logged in: there is no proxy that could know. */
function checkPlace(request: IncomingMessage) {
  checkLoopback(request);
  const port = request.socket.localPort;
  checkHost(request, [`127.0.0.1:${port}`, `localhost:${port}`], `http://127.0.0.1:${port}/admin/`);
  if (readUserHeader(request).length > 0) {
    throw new DeskError(403, '请求里有冒充登录名的内容，编辑台不接受。');
  }
}
