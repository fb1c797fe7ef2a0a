import { type Document, isMap, parseDocument } from 'yaml';

/** A file taken apart so that single fields can be taken from another version. */
interface OpenedFile {
  front: Document;
  body: string;
  /** Settings are YAML all over, without a body. */
  isPlain: boolean;
}

/**
 * One version with some fields of another: `theirs`, and from `mine` the fields that were chosen.
 * Fields are those at the top of the form; `body` is the text below. Undefined where a version cannot be read.
 */
export function mergeEntries(
  theirs: string,
  mine: string,
  fromMine: ReadonlySet<string>,
): string | undefined {
  const [base, other] = [open(theirs), open(mine)];
  if (!base || !other) return undefined;
  for (const field of fromMine) {
    if (field === 'body') continue;
    const node = other.front.get(field, true);
    if (node === undefined) base.front.delete(field);
    else base.front.set(field, node);
  }
  const body = fromMine.has('body') ? other.body : base.body;
  const front = base.front.toString({ lineWidth: 0 });
  return base.isPlain ? front : `---\n${front}---\n${body}`;
}

function open(source: string): OpenedFile | undefined {
  const text = source.replaceAll('\r\n', '\n');
  const match = /^---[ \t]*\n([\s\S]*?)\n?---[ \t]*(?:\n|$)/.exec(text);
  const front = parseDocument(match ? (match[1] ?? '') : text);
  if (front.errors.length > 0 || !isMap(front.contents)) return undefined;
  return { front, body: match ? text.slice(match[0].length) : '', isPlain: !match };
}
