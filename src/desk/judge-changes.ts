import { checkTogether } from '#src/gate/check-together.ts';
import type { Content } from '#src/gate/content.ts';
import { type Fault, formatFault } from '#src/gate/fault.ts';
import { gatherContent } from '#src/gate/gather-content.ts';
import { type ContentIndex, type IndexedFiles, indexFile, isText } from './content-index.ts';
import type { Change } from './git-commit.ts';

/**
 * A judge of changes before they are committed: what is wrong with the files themselves,
 * and which references they break. Faults that were there before are not held against them.
 */
export function createJudge(index: ContentIndex): (changes: readonly Change[]) => Promise<Fault[]> {
  const judged = new WeakMap<IndexedFiles, Fault[]>();

  function faultsOf(files: IndexedFiles): Fault[] {
    const known = judged.get(files) ?? checkTogether(contentOf(files));
    judged.set(files, known);
    return known;
  }

  return async (changes) => {
    const before = await index.at();
    const after = new Map(before);
    for (const { path, content } of changes) {
      if (content) after.set(path, indexFile(path, content.toString(), ''));
      else after.delete(path);
    }
    const own = changes.flatMap(({ path }) => after.get(path)?.faults ?? []);
    if (own.length > 0) return own;
    const broken = checkTogether(contentOf(after));
    if (broken.length === 0) return [];
    const old = new Set(faultsOf(before).map(formatFault));
    return broken.filter((fault) => !old.has(formatFault(fault)));
  };
}

/** What is in order of the files. */
const contentOf = (files: IndexedFiles): Content =>
  gatherContent([...files.values()], [...files.keys()].filter((path) => !isText(path)).map(nameOf));

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
