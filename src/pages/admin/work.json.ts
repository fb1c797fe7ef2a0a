import { readShownContent } from '#src/data/shown-entries.ts';
import { readFacts } from '#src/review/find-work.ts';

/** What there is to look after, for the work list of a desk that has only a forge behind it; the day decides in the browser. */
export const GET = () => Response.json(readShownContent().entries.flatMap(readFacts));
