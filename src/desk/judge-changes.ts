import { checkEntry } from '#src/gate/check-entry.ts';
import { checkArticles, checkRelations } from '#src/gate/check-relations.ts';
import { checkSettings } from '#src/gate/check-settings.ts';
import type { Content, ContentEntry } from '#src/gate/content.ts';
import { type Fault, formatFault } from '#src/gate/fault.ts';
import { kindNames } from '#src/schemas/index.ts';
import type { SettingsName } from '#src/schemas/settings.ts';
import { findKind, findSettings, imageFolder } from './content-paths.ts';
import type { Change } from './git-commit.ts';
import type { GitStore } from './git-store.ts';

/** A content file that has been judged by itself. */
interface JudgedFile {
  faults: Fault[];
  entry?: ContentEntry;
  settings?: { name: SettingsName; data: unknown };
}

/** Everything in `content/` by path. */
type JudgedFiles = Map<string, JudgedFile>;

/**
 * A judge of changes before they are committed: what is wrong with the files themselves,
 * and which references they break. Faults that were there before are not held against them.
 */
export function createJudge(store: GitStore): (changes: readonly Change[]) => Promise<Fault[]> {
  /** Judged files by path and blob: only what has changed is read again. */
  let known: JudgedFiles = new Map();

  async function judgeStored(): Promise<JudgedFiles> {
    const stored = await store.list('content');
    const key = ({ path, blob }: { path: string; blob: string }) => `${path}\0${blob}`;
    const unread = stored.filter((file) => isText(file.path) && !known.has(key(file)));
    const sources = await store.read(unread.map(({ blob }) => blob));
    const judged = stored.map((file) => {
      const source = () => sources.get(file.blob)?.toString() ?? '';
      return [file, known.get(key(file)) ?? judgeFile(file.path, source)] as const;
    });
    known = new Map(judged.map(([file, result]) => [key(file), result]));
    return new Map(judged.map(([{ path }, result]) => [path, result]));
  }

  return async (changes) => {
    const before = await judgeStored();
    const after = new Map(before);
    for (const { path, content } of changes) {
      if (content)
        after.set(
          path,
          judgeFile(path, () => content.toString()),
        );
      else after.delete(path);
    }
    const own = changes.flatMap(({ path }) => after.get(path)?.faults ?? []);
    if (own.length > 0) return own;
    const broken = checkTogether(after);
    if (broken.length === 0) return [];
    const old = new Set(checkTogether(before).map(formatFault));
    return broken.filter((fault) => !old.has(formatFault(fault)));
  };
}

const isText = (path: string) => !path.startsWith(`${imageFolder}/`);

function judgeFile(path: string, source: () => string): JudgedFile {
  const kind = findKind(path);
  if (kind) return checkEntry(kind, path, source());
  const name = findSettings(path);
  if (!name) return { faults: [] };
  const { data, faults } = checkSettings(path, name, source());
  return { faults, settings: { name, data } };
}

function checkTogether(files: JudgedFiles): Fault[] {
  const entries = [...files.values()].flatMap(({ entry }) => entry ?? []);
  const content = {
    entries: Object.fromEntries(
      kindNames.map((kind) => [kind, entries.filter((entry) => entry.kind === kind)]),
    ),
    settings: Object.fromEntries(
      [...files.values()].flatMap((file) =>
        file.settings ? [[file.settings.name, file.settings.data]] : [],
      ),
    ),
    images: new Set([...files.keys()].filter((path) => !isText(path)).map(nameOf)),
    // Each entry was judged by the schema of its kind, which the compiler cannot follow through `fromEntries`.
  } as unknown as Content;
  return [...checkRelations(content), ...checkArticles(content)];
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
