import { nameOfPolicy } from '#src/schemas/describe-policy.ts';
import type { Content, ContentEntry } from './content.ts';
import type { Fault } from './fault.ts';

type Titled = ContentEntry<'guides' | 'policies'>;

/**
 * No two guides, and no two laws, may have the same title, nor two laws the same short one: their pages are told apart by nothing else.
 * People and places may share a name; their titles tell employer or district. Each file is named, since only an editor knows which is meant.
 */
export function checkDuplicates({ entries: { guides, policies } }: Content): Fault[] {
  const titleOf = ({ data }: Titled) => data.title;
  const equal = [guides, policies].flatMap((entries: Titled[]) =>
    findEqual(entries, titleOf, '标题（title）'),
  );
  const named = new Set(equal.map(({ file }) => file));
  const short = findEqual(policies, ({ data }) => nameOfPolicy(data), '简称（shortTitle）');
  return [...equal, ...short.filter(({ file }) => !named.has(file))];
}

function findEqual<Entry extends Titled>(
  entries: Entry[],
  wordingOf: (entry: Entry) => string,
  field: string,
): Fault[] {
  const byWording = Map.groupBy(entries, (entry) => fold(wordingOf(entry)));
  return [...byWording.values()]
    .filter(({ length }) => length > 1)
    .flatMap((same) =>
      same.map((entry) => ({
        file: entry.file,
        field,
        problem: `“${wordingOf(entry)}”和${same.find(({ file }) => file !== entry.file)?.file}的一样`,
        cure: '把其中一个改得能分清；如果说的是同一件事，合成一条',
      })),
    );
}

const fold = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
