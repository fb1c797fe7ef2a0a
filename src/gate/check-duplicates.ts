import type { KindName } from '#src/schemas/index.ts';
import type { Content, ContentEntry } from './content.ts';
import type { Fault } from './fault.ts';

/** Kinds whose pages are told apart by their title alone. People and places may share a name: their titles tell employer or district. */
const distinct = ['guides', 'policies'] as const satisfies readonly KindName[];

/** No two guides, and no two laws, may have the same title. Each of them is named, since only an editor knows which is meant. */
export function checkDuplicates({ entries }: Content): Fault[] {
  return distinct.flatMap((kind) => {
    const byTitle = Map.groupBy(entries[kind] as ContentEntry<'guides' | 'policies'>[], titleOf);
    return [...byTitle.values()].filter(({ length }) => length > 1).flatMap(complain);
  });
}

const titleOf = ({ data }: ContentEntry<'guides' | 'policies'>) =>
  data.title.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

const complain = (same: ContentEntry<'guides' | 'policies'>[]): Fault[] =>
  same.map(({ file, data }) => ({
    file,
    field: '标题（title）',
    problem: `“${data.title}”和${same.find((other) => other.file !== file)?.file}的一样`,
    cure: '把其中一个改得能分清；如果说的是同一件事，合成一条',
  }));
