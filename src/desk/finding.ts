import type { Fault } from '#src/gate/fault.ts';
import type { Finding } from '#src/review/finding.ts';

/** Looks an entry over in the editors' words, before it goes on. */
export type Review = (
  collection: string,
  slug: string,
  raw: string,
) => Finding[] | Promise<Finding[]>;

/** What the gate finds, as the form shows it; faults of other files name their file. */
export function findingOf({ file, field, line, problem, cure }: Fault, own: string): Finding {
  const [, label, path] = /^(.*)（([\w.-]+)）$/.exec(field ?? '') ?? [];
  const place = label ?? field ?? (line ? `第${line}行` : '');
  return {
    level: 'block',
    field: file === own ? place : `${file}${place && `：${place}`}`,
    path: file === own ? (path ?? (field === '正文' ? 'body' : '')) : '',
    message: problem,
    cure,
  };
}

/** Findings that must be mended first. */
export const blocking = (findings: readonly Finding[]) =>
  findings.filter(({ level }) => level === 'block');

/** What the review finds, then what only the gate does: the same thing is not said twice. */
export function joinFindings(review: readonly Finding[], gate: readonly Finding[]): Finding[] {
  const told = new Set(blocking(review).map(({ path }) => path));
  const isNew = ({ path, message }: Finding) =>
    path ? !told.has(path) : review.every((other) => other.message !== message);
  return [...review, ...gate.filter(isNew)];
}
