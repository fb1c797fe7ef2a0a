/** What publishing cannot do, said in Chinese with cause and cure, and with the status the program ends with. */
export class PublishError extends Error {
  readonly status: number;
  /** What stands in the log. */
  readonly outcome: string;

  constructor(message: string, { status = 1, outcome = '没有发布' } = {}) {
    super(message);
    this.status = status;
    this.outcome = outcome;
  }
}

/** Whether something failed because the disk, or what one may use of it, is full. */
export function isDiskFull(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOSPC' || code === 'EDQUOT';
}

/** The words of anything that was thrown. */
export const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
