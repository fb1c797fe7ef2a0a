import type { IncomingMessage } from 'node:http';
import type { Person } from '../person.ts';

/** The way into the desk: who comes in, and by what they are known. */
export interface Door {
  /** The token that makes the requests of an admin page those of its reader. @throws DeskError for who must not see the page. */
  greet: (request: IncomingMessage) => string;
  /** Who sends a request to the desk. @throws DeskError unless it comes from their own admin page. */
  admit: (request: IncomingMessage) => Promise<Person>;
  /** Who a request is from as far as can be said, for the log: a name, an address. Never a token. */
  describe: (request: IncomingMessage) => string;
}

/** The header in which an authenticating proxy says who asks. */
export const userHeader = 'x-desk-user';
