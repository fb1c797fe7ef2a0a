import type { Author } from '../git.ts';
import { identity } from '../git-commit.ts';
import { type Status, statuses } from '../status.ts';

/** What a commit on a draft says of the draft. */
export interface Trailers {
  status?: Status;
  submittedBy?: Author;
  reviewedBy?: Author;
  writtenBy?: Author[];
}

/**
 * The last paragraph of a commit message, for `readTrailers`.
 * @example formatTrailers({ status: 'draft' }) → 'Desk-Status: draft'
 */
export function formatTrailers({ status, submittedBy, reviewedBy }: Trailers): string {
  return [
    status && `Desk-Status: ${status}`,
    submittedBy && `Submitted-by: ${identity(submittedBy)}`,
    reviewedBy && `Reviewed-by: ${identity(reviewedBy)}`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** Read the last paragraph of a commit message. */
export function readTrailers(message: string): Trailers {
  const lines = message.trimEnd().split('\n\n').at(-1)?.split('\n') ?? [];
  const values = (key: string) =>
    lines.flatMap((line) => (line.startsWith(`${key}: `) ? line.slice(key.length + 2).trim() : []));
  const people = (key: string) => values(key).flatMap((text) => readPerson(text) ?? []);
  const [status] = values('Desk-Status');
  const [submittedBy] = people('Submitted-by');
  const [reviewedBy] = people('Reviewed-by');
  return {
    ...(isStatus(status) && { status }),
    ...(submittedBy && { submittedBy }),
    ...(reviewedBy && { reviewedBy }),
    writtenBy: people('Written-by'),
  };
}

const isStatus = (text: string | undefined): text is Status =>
  text !== undefined && Object.hasOwn(statuses, text);

function readPerson(text: string): Author | undefined {
  const [, name = '', email = ''] = /^(.*) <([^<>]+)>$/.exec(text) ?? [];
  return email ? { name, email } : undefined;
}
