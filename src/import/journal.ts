import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { venue } from '#src/schemas/venue.ts';
import type { NewEntry } from './judge-rows.ts';
import { syncFolder, writeWhole } from './write-whole.ts';

/** All that an import will write and say, settled before the first file is written. */
export interface Plan {
  /** Files of the site when this was planned. */
  known: string[];
  entries: NewEntry[];
  /** The refused rows, beside the input. */
  refused?: { name: string; text: string };
  report: string;
  status: 0 | 1;
}

/** The folder of venues below a project root. */
export const venuesFolder = (root: string) => join(root, venue.folder);

/** Names of the files of venues, sorted. */
export const listVenues = (root: string): string[] =>
  readdirSync(venuesFolder(root))
    .filter((name) => name.endsWith('.md') && !name.startsWith('.'))
    .sort();

/** The plan is kept beside the input until all of it is done. */
const journalOf = (input: string) => join(dirname(input), `.${basename(input)}.journal`);

const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Keep a plan, so that a run that is cut short can be taken up. */
export function keepPlan(input: string, bytes: Buffer, plan: Plan): void {
  writeWhole(journalOf(input), JSON.stringify({ input: digestOf(bytes), plan }));
  syncFolder(dirname(input));
}

/** The plan of a run that was cut short, unless the input or the site has become another since. */
export function findPlan(root: string, input: string, bytes: Buffer): Plan | undefined {
  const journal = journalOf(input);
  if (!existsSync(journal)) return undefined;
  const kept: { input: string; plan: Plan } = JSON.parse(readFileSync(journal, 'utf8'));
  return kept.input === digestOf(bytes) && isTimely(root, input, kept.plan) ? kept.plan : undefined;
}

/** Forget the plan: all of it is done. */
export const dropPlan = (input: string): void => rmSync(journalOf(input), { force: true });

/** Whether the site holds what it held then, and of the plan nothing or the very bytes. */
function isTimely(root: string, input: string, { known, entries, refused }: Plan): boolean {
  const planned = new Map(entries.map(({ slug, text }) => [`${slug}.md`, text]));
  const before = new Set(known);
  const others = listVenues(root).filter((name) => !before.has(name));
  const fits = (path: string, text: string | undefined) =>
    !existsSync(path) || readFileSync(path, 'utf8') === text;
  return (
    others.every((name) => fits(join(venuesFolder(root), name), planned.get(name))) &&
    (!refused || fits(join(dirname(input), refused.name), refused.text))
  );
}
