import { parseEntry } from '#src/gate/parse-entry.ts';
import { parseYaml } from '#src/gate/parse-yaml.ts';
import { prune } from '#src/gate/prune.ts';
import { compareEntries, type FieldChange } from '#src/review/compare-entries.ts';
import { DeskError } from '../desk-error.ts';
import { type EntryName, pathOf } from '../drafts/draft.ts';
import { type LoggedCommit, onlyOf, readLog } from '../drafts/read-log.ts';
import type { Workplace } from '../workplace.ts';

/** One step in the life of an entry. */
export interface ListedVersion {
  /** The file as it was then; nothing where it was deleted, or not changed. */
  id: string | null;
  commit: string;
  when: string;
  by: string;
  deed: string;
  approvedBy?: string;
  draft?: true;
  changes: FieldChange[];
}

const shown = 100;

/** The history of an entry, newest first: its draft, then what was published. */
export async function listVersions(
  { store, drafts }: Workplace,
  entry: EntryName,
): Promise<{ versions: ListedVersion[] }> {
  const path = pathOf(entry);
  if (!path) {
    throw new DeskError(422, `没有“${entry.collection}/${entry.slug}”这条内容，请从列表里打开。`);
  }
  const head = await store.head();
  const { draft } = await drafts.find(entry);
  const published = head
    ? await readLog(
        store.git,
        [head],
        '--first-parent',
        '-m',
        `--max-count=${shown}`,
        ...onlyOf(path),
      )
    : [];
  const commits = [
    ...(draft?.commits ?? []).map((commit) => ({ commit, draft: true as const })),
    ...published.map((commit) => ({ commit })),
  ];
  const blobs = commits.flatMap(({ commit }) =>
    blobsOf(commit, path).flatMap((blob) => blob ?? []),
  );
  const sources = await store.read([...new Set(blobs)]);
  const read = (blob: string | null) => {
    const source = blob && sources.get(blob)?.toString();
    return source ? readVersion(path, source) : undefined;
  };
  return {
    versions: commits.map(({ commit, ...more }) => {
      const [before, after] = blobsOf(commit, path);
      return {
        id: after,
        ...describeCommit(commit),
        ...more,
        changes: compareEntries(entry.collection, entry.slug, read(before), read(after)),
      };
    }),
  };
}

/** The file before and after a commit. */
function blobsOf({ files }: LoggedCommit, path: string): [string | null, string | null] {
  const file = files.find((other) => other.path === path);
  const blob = (id: string | undefined) => (id && !/^0+$/.test(id) ? id : null);
  return [blob(file?.before), blob(file?.after)];
}

function describeCommit({ id, when, author, subject, trailers }: LoggedCommit) {
  const writers = trailers.writtenBy?.map(({ name }) => name).join('、');
  return {
    commit: id,
    when,
    by: writers || author.name,
    deed: subject,
    ...(trailers.reviewedBy && { approvedBy: trailers.reviewedBy.name }),
  };
}

/** Take a file apart; one that cannot be read is all body. */
function readVersion(path: string, source: string) {
  if (path.endsWith('.yml')) {
    const { data, faults } = parseYaml(path, source);
    if (faults.length > 0) return { data: {}, body: source };
    const name = path.slice(path.lastIndexOf('/') + 1, -4);
    return { data: asGroup(Array.isArray(data) ? { [name]: data } : data), body: '' };
  }
  const { data, body, faults } = parseEntry(path, source);
  return faults.length > 0 ? { data: {}, body: source } : { data: asGroup(data), body };
}

const asGroup = (data: unknown) => (prune(data) ?? {}) as Record<string, unknown>;
