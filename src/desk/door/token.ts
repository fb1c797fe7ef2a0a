import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { DeskError } from '../desk-error.ts';

/** Makes the tokens of one start of the desk: after the next start they are worth nothing. */
export interface TokenMaker {
  /** The token of one person. Whoever has one can make none for somebody else. */
  make: (who: string) => string;
  /** Whether a request carries the token of this person. Takes as long for a wrong token as for the right one. */
  isFrom: (request: IncomingMessage, who: string) => boolean;
}

/** Start making tokens with a secret that is written nowhere. */
export function createTokenMaker(): TokenMaker {
  const secret = randomBytes(32);
  const make = (who: string) => createHmac('sha256', secret).update(who).digest('base64url');
  return {
    make,
    isFrom: ({ headers }, who) => {
      const given = Buffer.from(String(headers['x-desk-token'] ?? ''));
      const right = Buffer.from(make(who));
      return given.length === right.length && timingSafeEqual(given, right);
    },
  };
}

/** Refusal of a request whose token is missing, wrong, or somebody else’s. */
export const refuseToken = () =>
  new DeskError(401, '编辑台已经重新启动过，请刷新页面。没保存的文字请先复制出来。');
