import {
  type Document,
  isCollection,
  isScalar,
  LineCounter,
  parseDocument,
  type Scalar,
  visit,
  type YAMLError,
} from 'yaml';
import type { Fault } from './fault.ts';
import { bytesOf, formatSize, limits } from './limits.ts';

interface YamlOptions {
  /** Lines of the file above the YAML. */
  linesBefore?: number;
  /** Bytes it may have. */
  most?: number;
}

/** Read YAML as plain data; unquoted numbers stay as they are written, so that 024 keeps its zero. */
export function parseYaml(
  file: string,
  source: string,
  { linesBefore = 0, most = limits.settings }: YamlOptions = {},
): { data: unknown; faults: Fault[] } {
  const size = bytesOf(source);
  if (size > most) return { data: undefined, faults: [tooLarge(file, size, most)] };
  try {
    return readYaml(file, source, linesBefore);
  } catch (error) {
    // Thousands of brackets inside one another: the parser runs out of stack.
    if (error instanceof RangeError) return { data: undefined, faults: [tooDeep(file)] };
    throw error;
  }
}

function readYaml(
  file: string,
  source: string,
  linesBefore: number,
): { data: unknown; faults: Fault[] } {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true });
  const lineOf = (node: { range?: readonly number[] | null | undefined }) =>
    lines.linePos(node.range?.[0] ?? 0).line + linesBefore;
  const faults = document.errors.map((error) => {
    const open = findOpenText(document, error);
    return open ? openQuote(file, lineOf(open)) : yamlFault(file, error, linesBefore);
  });
  visit(document, {
    Alias: (_, node) => {
      faults.push(refused(file, lineOf(node), `引用“*${node.source}”`));
    },
    Pair: (_, { key }) => {
      if (isCollection(key)) faults.push(refused(file, lineOf(key), '列表或一组字段当字段名'));
      if (isScalar(key) && forbiddenKeys.has(String(key.value))) {
        faults.push(refused(file, lineOf(key), `字段名“${key.value}”`));
      }
    },
    Node: (_, node, path) => {
      if ('anchor' in node && node.anchor)
        faults.push(refused(file, lineOf(node), `锚点“&${node.anchor}”`));
      if (node.tag) faults.push(refused(file, lineOf(node), `标签“${node.tag}”`));
      if (path.length > 2 * limits.dataDepth) {
        faults.push(tooDeep(file));
        return visit.BREAK;
      }
      if (isScalar(node) && typeof node.value === 'number' && node.source !== undefined) {
        node.value = node.source;
      }
      return undefined;
    },
  });
  return { data: faults.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }), faults };
}

/** A text whose closing quote is missing swallows all that follows; the parser names the line where it ends. */
function findOpenText(document: Document, { code, pos }: YAMLError): Scalar | undefined {
  let open: Scalar | undefined;
  if (code !== 'MISSING_CHAR') return open;
  visit(document, {
    Scalar: (_, node) => {
      const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
      if (isQuoted && node.range && node.range[1] >= pos[0] - 1 && node.range[0] < pos[0])
        open = node;
    },
  });
  return open;
}

/** Names with a meaning of their own in YAML or in JavaScript. */
const forbiddenKeys = new Set(['<<', '__proto__', 'constructor', 'prototype']);

const tooLarge = (file: string, size: number, most: number): Fault => ({
  file,
  problem: `资料区有${formatSize(size)}，超过${formatSize(most)}`,
  cure: '长文字写进正文；字段里只写短句',
});

const tooDeep = (file: string): Fault => ({
  file,
  problem: `资料区一层套一层，超过${limits.dataDepth}层`,
  cure: '照字段说明重写这一段；多半是粘贴进了别的东西',
});

const refused = (file: string, line: number, what: string): Fault => ({
  file,
  line,
  problem: `资料区里不能用${what}`,
  cure: '把内容直接写出来；如果它本来就是文字，用英文双引号括起来',
});

const openQuote = (file: string, line: number): Fault => ({
  file,
  line,
  problem: '资料区的引号只有前一半（YAML：MISSING_CHAR）',
  cure: '在这一段文字的末尾补上引号；文字里的引号用中文的“”',
});

/** What the parser's error codes mean to somebody who edits by hand. */
const yamlCauses: Record<string, [problem: string, cure: string]> = {
  DUPLICATE_KEY: ['同一个字段写了两遍', '留下一个，删去另一个'],
  TAB_AS_INDENT: ['行首用了制表符（Tab）', '行首缩进改用空格'],
  BAD_INDENT: ['缩进对不齐', '同一级的字段行首空格数要相同'],
  MISSING_CHAR: ['少了引号、括号或冒号', '检查这一行的引号和括号是否成对'],
  BLOCK_AS_IMPLICIT_KEY: ['一行里有两个冒号', '把冒号后面的文字用英文双引号括起来'],
  UNEXPECTED_TOKEN: ['有多余的符号', '把这一行冒号后面的文字用英文双引号括起来'],
};

function yamlFault(file: string, error: YAMLError, linesBefore: number): Fault {
  const [problem, cure] = yamlCauses[error.code] ?? [
    '格式读不懂',
    '把这一行冒号后面的文字用英文双引号括起来，并检查缩进',
  ];
  const line = (error.linePos?.[0].line ?? 1) + linesBefore;
  return { file, line, problem: `资料区${problem}（YAML：${error.code}）`, cure };
}
