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
