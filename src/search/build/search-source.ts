import type { Content } from '#src/gate/content.ts';
import { kindNames } from '#src/schemas/index.ts';
import type { SynonymGroup } from '#src/search/index-files.ts';
import { readRecords } from './read-records.ts';
import type { SearchRecord } from './record.ts';
import { searchedKinds } from './searched-kinds.ts';

/** Everything an index is written from. */
export interface SearchSource {
  records: SearchRecord[];
  /** What a kind counts among entries of one name. */
  worth: Record<string, number>;
  synonyms: SynonymGroup[];
}

/** What is to be found on the site today. */
export function readSource(content: Content): SearchSource {
  return {
    records: readRecords(content),
    worth: Object.fromEntries(kindNames.map((kind) => [kind, searchedKinds[kind].worth])),
    synonyms: content.settings.synonyms?.synonyms ?? [],
  };
}
