/** What the desk refused or could not do, in the Chinese sentence it said. */
export class DeskRequestError extends Error {
  /** HTTP status of the answer; 0 when there was none. */
  readonly status: number;
  /** The whole answer: `error`, and what comes with it (`conflict`, `findings`, …). */
  readonly body: Record<string, unknown>;

  constructor(message: string, status: number, body: Record<string, unknown> = {}) {
    super(message);
    // Decap shows name and message of an error; our sentences need no name before them.
    this.name = '';
    this.status = status;
    this.body = body;
  }
}

/** Where the desk answers. With the slash: `astro dev` answers addresses without one by itself. */
const apiPath = '/admin/api/';

/** Whether there is a desk behind this page; with a forge there is none. */
export const hasDesk = (): boolean => readToken() !== '';

/**
 * Ask the desk to do something. A desk that was started anew is asked again once the page has its new token.
 * @throws DeskRequestError with the sentence it refused with.
 */
export async function ask<Answer = unknown>(action: string, params: object = {}): Promise<Answer> {
  const answer = await post(action, params);
  if (answer.status !== 401) return takeBody<Answer>(answer);
  const { offerReconnect } = await import('./shell/reconnect.ts');
  reconnecting ??= offerReconnect(unsavedText(params)).finally(() => {
    reconnecting = undefined;
  });
  return takeBody<Answer>((await reconnecting) ? await post(action, params) : answer);
}

/** One dialog, however many requests wait for it. */
let reconnecting: Promise<boolean> | undefined;

async function post(action: string, params: object): Promise<Response> {
  return await fetch(apiPath, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'X-Desk-Token': readToken() },
    body: JSON.stringify({ branch: 'main', action, params }),
  }).catch(() => {
    throw new DeskRequestError(
      '连不上编辑台。请看看 npm start 的窗口是不是还开着；没保存的文字先不要关。',
      0,
    );
  });
}

async function takeBody<Answer>(response: Response): Promise<Answer> {
  const body = await response.json().catch(() => ({}));
  if (response.ok) return body;
  const sentence = body.error ?? `编辑台没有说明原因（${response.status}）。`;
  throw new DeskRequestError(sentence, response.status, body);
}

/** The text that a save would have stored. */
function unsavedText(params: { dataFiles?: { raw: string }[] }): string | undefined {
  return params.dataFiles?.map(({ raw }) => raw).join('\n');
}

const readToken = () =>
  document.querySelector<HTMLMetaElement>('meta[name="desk-token"]')?.content ?? '';
