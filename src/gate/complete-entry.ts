import { fillGaps, type Gap } from '#src/schemas/fill-gaps.ts';
import { type KindName, kinds } from '#src/schemas/index.ts';
import type { Fault } from './fault.ts';
import { parseEntry } from './parse-entry.ts';
import { prune } from './prune.ts';

/** An unsaved entry that can be shown as a page. */
interface CompleteEntry {
  slug: string;
  data: Record<string, unknown>;
  /** The Markdown below the front matter. */
  body: string;
  /** Where placeholders stand. */
  gaps: Gap[];
}

/** The address a page has until the editor gives it one. */
const nameless = 'wei-mingming';

/**
 * Make an unsaved file complete enough to be a page: placeholders where something is missing, shown whatever its day.
 * @throws an Error in Chinese when the file cannot be read.
 */
export function completeEntry(
  kind: KindName,
  slug: string,
  raw: string,
  day: string,
): CompleteEntry {
  const { schema, folder, bodyRequired } = kinds[kind];
  const { data, body, faults } = parseEntry(`${folder}/${slug}.md`, raw);
  refuseUnreadable(faults);
  const filled = fillGaps(schema, prune(data) ?? {}, day);
  const isNamed = filled.gaps.every(({ path }) => path !== 'slug');
  const name = slug || (isNamed ? String(filled.data['slug']) : nameless);
  const isBodyMissing = bodyRequired && body.trim() === '';
  return {
    slug: name,
    data: { ...shownToday(filled.data, day), slug: name },
    body: isBodyMissing ? '（正文还没写）' : body,
    gaps: isBodyMissing ? [...filled.gaps, { path: 'body', label: '正文' }] : filled.gaps,
  };
}

/** Pages leave out what is withdrawn or not due yet; its editor wants to see it. */
function shownToday(data: Record<string, unknown>, day: string): Record<string, unknown> {
  const { withdrawn: _, published, ...rest } = data;
  const isOut = typeof published === 'string' && published <= day;
  return isOut ? { ...rest, published } : rest;
}

/** @throws an Error in Chinese for a file that is no YAML. */
export function refuseUnreadable([fault]: readonly Fault[]) {
  if (fault) throw new Error(`这份内容读不懂，不能预览：${fault.problem}。${fault.cure}。`);
}
