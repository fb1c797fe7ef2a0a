/** Something the desk refuses or cannot do, in a Chinese sentence the editor sees. */
export class DeskError extends Error {
  /** HTTP status of the answer. */
  readonly status: number;

  constructor(status: number, sentence: string) {
    super(sentence);
    this.name = 'DeskError';
    this.status = status;
  }
}
