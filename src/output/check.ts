import type { OutputFile } from './output-file.ts';
import type { Page } from './page.ts';
import type { Site } from './site.ts';

/** A fault without the name of its check; it stands at the page or file that is being judged unless it says where. */
export interface Complaint {
  path?: string;
  problem: string;
  cure: string;
}

type Complaints = Complaint[] | Promise<Complaint[]>;

/** Judges one site, each part of it as it comes by; keeps only what must be compared in the end. */
export interface Judge {
  /** Every file, pages among them. */
  file?(file: OutputFile): Complaints;
  /** Every page of the public site. */
  page?(page: Page): Complaints;
  /** The page of the editors’ desk, which few rules hold for. */
  deskPage?(page: Page): Complaints;
  /** After everything was seen. */
  end?(): Complaints;
  /** In the end, however it came: lets go of threads. */
  stop?(): Promise<unknown>;
}

/** One thing that must hold of everything that is published. */
export interface OutputCheck {
  name: string;
  /** What holds, as a Chinese sentence without a full stop. */
  promise: string;
  start(site: Site): Judge;
}

/** Faults of a page as complaints with one cure: those that are no text are left out. */
export const complain = (problems: (string | false | undefined)[], cure: string): Complaint[] =>
  problems.flatMap((problem) => (problem ? [{ problem, cure }] : []));
