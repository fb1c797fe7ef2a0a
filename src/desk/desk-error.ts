/** Something the desk refuses or cannot do, in a Chinese sentence the editor sees. */
export class DeskError extends Error {
  /** HTTP status of the answer. */
  readonly status: number;
  /** What the answer holds beside the sentence: both versions of a conflict, findings of a check. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(status: number, sentence: string, details: Readonly<Record<string, unknown>> = {}) {
    super(sentence);
    this.name = 'DeskError';
    this.status = status;
    this.details = details;
  }
}
