import { stringify } from 'yaml';
import { findKind } from '#src/gate/content-places.ts';
import { kinds } from '#src/schemas/index.ts';
import type { IndexedFiles } from '../content-index.ts';
import type { StoredFile } from '../git-tree.ts';

/** What a list shows of an entry; the rest is read when it is opened. */
const shown = ['slug', 'kind', 'district', 'status', 'updated', 'published', 'reviewBy'];

/** Entries as Decap reads them, with no more front matter than a list needs. */
export function briefly(files: readonly StoredFile[], index: IndexedFiles) {
  return files.map(({ path, blob }) => {
    const data = index.get(path)?.data ?? {};
    const kind = findKind(path);
    const names = [...shown, kind ? kinds[kind].titleField : 'title'];
    const kept = Object.fromEntries(
      names.flatMap((name) => (data[name] === undefined ? [] : [[name, data[name]]])),
    );
    return { data: `---\n${stringify(kept)}---\n`, file: { path, id: blob }, brief: true };
  });
}
