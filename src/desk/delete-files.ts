import { findSettings, imageFolder } from '#src/gate/content-places.ts';
import { citedSentence } from './cited-sentence.ts';
import { writeMessage } from './commit-message.ts';
import { indexFile } from './content-index.ts';
import { DeskError } from './desk-error.ts';
import { entryAt } from './drafts/draft.ts';
import { requireRole } from './drafts/draft-rules.ts';
import { type Citation, findCitations } from './history/find-citations.ts';
import type { Person } from './person.ts';
import { leftSentence } from './save-note.ts';
import type { Workplace } from './workplace.ts';

/** Delete entries or uploads that nothing else cites. Their text stays in history. */
export async function deleteFiles(work: Workplace, paths: readonly string[], person: Person) {
  const { store, judge, onSaved } = work;
  requireRole(person, 'publisher', '删除和撤下');
  refuseSettings(paths);
  const stored = await store.list(...paths);
  const [first] = stored;
  if (!first) return { message: '已经删除', left: [] };
  await refuseOpenDrafts(work, paths);
  const { published, drafts } = await listCitations(work, paths);
  const media = paths.some((path) => path.startsWith(`${imageFolder}/`));
  const cites = media ? [...published, ...drafts] : published;
  if (cites.length > 0) {
    throw new DeskError(422, citedSentence(cites.map(({ file }) => file)), { cites });
  }
  const changes = stored.map(({ path, blob }) => ({ path, content: null, base: blob }));
  const [fault] = await judge(changes);
  if (fault) {
    throw new DeskError(422, `不能删除，${fault.file}要用到它：${fault.problem}。${fault.cure}。`);
  }
  const source = (await store.read([first.blob])).get(first.blob)?.toString() ?? '';
  const message = writeMessage('删除', first.path, source, [...paths]);
  const saved = await store.save(changes, message, person);
  if (saved.commit) onSaved(saved, message.slice(0, message.indexOf('\n')));
  const left = saved.left.length > 0 ? leftSentence(saved.left) : '已删除';
  const warning = `注意，还没发布的草稿里有${drafts.length}处用到它：\n${listOf(drafts)}`;
  return { message: drafts.length > 0 ? `${left}。${warning}` : left, left: saved.left, drafts };
}

/** Without its settings the site cannot be built. */
function refuseSettings(paths: readonly string[]) {
  const needed = paths.find((path) => findSettings(path));
  if (!needed) return;
  throw new DeskError(422, `“${needed}”是网站设置，网站离不开它，不能删除。要改就打开它来改。`);
}

/** A draft of a deleted entry could never be published again. */
async function refuseOpenDrafts({ drafts }: Workplace, paths: readonly string[]) {
  for (const path of paths) {
    const entry = entryAt(path);
    const { draft } = entry ? await drafts.find(entry) : {};
    if (!draft) continue;
    const names = draft.writers.map(({ name }) => name).join('、') || '别人';
    throw new DeskError(409, `“${path}”有${names}没发布的草稿，不能删除。请先发布或放弃那份草稿。`);
  }
}

/** Who cites any of the files: in what is published, and in drafts. */
export async function listCitations(
  { store, index, drafts }: Workplace,
  paths: readonly string[],
): Promise<{ published: Citation[]; drafts: Citation[] }> {
  const others = (cites: Citation[]) => cites.filter(({ file }) => !paths.includes(file));
  const files = await index.at();
  const published = others(paths.flatMap((path) => findCitations(files, path)));
  const changed = (await drafts.all()).flatMap((draft) => draft.files);
  const sources = await store.read(changed.flatMap(({ after }) => after ?? []));
  const inDrafts = new Map(
    changed.flatMap(({ path, after }) => {
      const source = after && sources.get(after)?.toString();
      return source ? [[path, indexFile(path, source, after)] as const] : [];
    }),
  );
  const said = new Set(published.map(({ file }) => file));
  const cites = others(paths.flatMap((path) => findCitations(inDrafts, path)));
  return {
    published,
    drafts: cites
      .filter(({ file }) => !said.has(file))
      .map((cite) => ({ ...cite, draft: true as const })),
  };
}

const listOf = (cites: readonly Citation[]) =>
  cites
    .map(
      ({ file, title, field, draft }) => `“${title}”的${field}（${file}${draft ? '，草稿' : ''}）`,
    )
    .join('\n');
