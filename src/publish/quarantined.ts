import type { Fault } from '#src/gate/fault.ts';
import type { FileVersion } from './file-history.ts';

/** A faulty file that the site is built without. */
export interface Quarantined {
  file: string;
  faults: Fault[];
  /** The version that stands in for it; nothing where there is none. */
  instead?: Pick<FileVersion, 'commit' | 'day'>;
}

/** A version of an entry whose page the checks of the output did not let pass. */
export interface Refusal {
  file: string;
  /** The commit it came from; nothing where it is the one handed in. */
  commit?: string | undefined;
  faults: Fault[];
}
