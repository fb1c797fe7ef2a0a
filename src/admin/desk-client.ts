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

/** Ask the desk to do something. @throws DeskRequestError with the sentence it refused with. */
export async function ask<Answer = unknown>(action: string, params: object = {}): Promise<Answer> {
  const response = await fetch(apiPath, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'X-Desk-Token': readToken() },
    body: JSON.stringify({ branch: 'main', action, params }),
  }).catch(() => {
    throw new DeskRequestError(
      '连不上编辑台。请看看 npm start 的窗口是不是还开着；没保存的文字先不要关。',
      0,
    );
  });
  const body = await response.json().catch(() => ({}));
  if (response.ok) return body;
  throw new DeskRequestError(
    body.error ?? `编辑台没有说明原因（${response.status}）。`,
    response.status,
    body,
  );
}

const readToken = () =>
  document.querySelector<HTMLMetaElement>('meta[name="desk-token"]')?.content ?? '';
