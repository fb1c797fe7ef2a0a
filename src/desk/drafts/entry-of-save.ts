import { parseEntry } from '#src/gate/parse-entry.ts';
import { parseYaml } from '#src/gate/parse-yaml.ts';
import { DeskError } from '../desk-error.ts';
import { type EntryName, entryAt } from './draft.ts';

const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The entry a file is saved for. A draft may be unfinished; its name must be right and its text readable. */
export function entryOfSave(path: string, raw: string): EntryName {
  const entry = entryAt(path);
  if (!entry)
    throw new DeskError(403, `“${path}”不是编辑台管的内容，只能改各栏目里的文章和网站设置。`);
  if (entry.collection === 'settings') {
    refuseUnreadable(parseYaml(path, raw).faults);
    return entry;
  }
  if (!slugPattern.test(entry.slug)) {
    throw new DeskError(
      422,
      `网址名“${entry.slug}”不能用，没有保存。请只用小写字母、数字和连字符，例如 ma-hengchang。`,
    );
  }
  const { data, faults } = parseEntry(path, raw);
  refuseUnreadable(faults);
  const slug = (data as { slug?: unknown } | null)?.slug;
  if (slug !== undefined && slug !== entry.slug) {
    throw new DeskError(
      422,
      `网址名写的是“${String(slug)}”，这篇内容的文件却叫“${entry.slug}”，没有保存。请把网址名改回“${entry.slug}”。`,
    );
  }
  return entry;
}

function refuseUnreadable([fault]: readonly { problem: string; cure: string }[]) {
  if (fault)
    throw new DeskError(422, `读不懂这份内容，没有保存：${fault.problem}。${fault.cure}。`);
}
