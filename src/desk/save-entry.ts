import { basename } from 'node:path';
import { type Fault, formatFault } from '#src/gate/fault.ts';
import { writeMessage } from './commit-message.ts';
import { findKind, findSettings, imageFolder } from './content-paths.ts';
import { DeskError } from './desk-error.ts';
import type { Change } from './git-commit.ts';
import type { GitStore } from './git-store.ts';
import type { Params } from './proxy-requests.ts';
import type { Writer } from './proxy-writes.ts';
import { checkUpload, isSafeName } from './uploads.ts';

type EntryParams = Params<'persistEntry'>;

/** Save an entry or a settings file with the uploads it came with, unless the gate finds fault with it. */
export async function saveEntry({ store, judge, save }: Writer, params: EntryParams) {
  const { dataFiles, assets, options, bases } = params;
  const entries = dataFiles.map(({ path, raw }): Change => {
    if (!findKind(path) && !findSettings(path)) {
      throw new DeskError(403, `“${path}”不是编辑台管的内容。`);
    }
    const base = bases[path] ?? (options.newEntry ? null : undefined);
    return { path, content: Buffer.from(raw), ...(base !== undefined && { base }) };
  });
  if (options.newEntry) await refuseTakenSlugs(store, dataFiles);
  const uploads = await Promise.all(assets.map((asset) => readAsset(store, asset)));
  const changes = [...entries, ...uploads];
  refuseFaults(await judge(changes), entries);
  const [first] = dataFiles;
  const deed = options.newEntry ? '新建' : '修改';
  const paths = changes.map(({ path }) => path);
  const message = writeMessage(deed, first?.path ?? '', first?.raw ?? '', paths);
  const { commit, left } = await save(changes, message);
  return {
    message: left.length > 0 ? leftSentence(left) : '已保存',
    left,
    blobs: Object.fromEntries((commit?.files ?? []).map(({ path, after }) => [path, after])),
  };
}

/** An upload whose name stands in the entry already: it can be refused, but not renamed. */
async function readAsset(
  store: GitStore,
  asset: { path: string; content: string },
): Promise<Change> {
  const content = Buffer.from(asset.content, 'base64');
  const name = basename(asset.path);
  checkUpload(name, content);
  if (asset.path !== `${imageFolder}/${name}` || !isSafeName(name)) {
    throw new DeskError(422, `图片名“${name}”只能用小写字母、数字和连字符。请改名后重新上传。`);
  }
  const [stored] = await store.list(asset.path);
  const bytes = stored && (await store.read([stored.blob])).get(stored.blob);
  if (bytes && !bytes.equals(content)) {
    throw new DeskError(409, `已经有一张不同的图片叫“${name}”。请改名后重新上传。`);
  }
  return { path: asset.path, content };
}

/** Decap would give a second entry of the same name another file name, silently. */
async function refuseTakenSlugs(store: GitStore, files: EntryParams['dataFiles']) {
  for (const { path, raw } of files) {
    const slug = /^slug:[ \t]*['"]?([a-z0-9-]+)/m.exec(raw)?.[1];
    const wanted = slug && path.replace(/[^/]+$/, `${slug}.md`);
    if (wanted && (await store.list(wanted)).length > 0) {
      throw new DeskError(409, `网址名“${slug}”已经有别的内容在用，请换一个。`);
    }
  }
}

/** The file being edited needs no name; other files do. */
function refuseFaults(faults: readonly Fault[], entries: readonly Change[]) {
  if (faults.length === 0) return;
  const own = new Set(entries.map(({ path }) => path));
  const sentences = faults.map((fault) =>
    own.has(fault.file) && fault.field
      ? `${fault.field}：${fault.problem}。${fault.cure}。`
      : formatFault(fault),
  );
  throw new DeskError(422, `还不能保存。${sentences.join('\n')}`);
}

const leftSentence = (left: readonly string[]) =>
  `已保存到版本库。电脑上的文件${left.join('、')}有没提交的修改，没有动它，所以网站暂时仍显示那个文件里的内容。`;
