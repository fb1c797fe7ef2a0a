import { isCollection, isScalar, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import type { Fault } from './fault.ts';
import { bytesOf, formatSize, limits } from './limits.ts';

/** A content file taken apart, before its fields are judged. */
export interface ParsedFile {
  data: unknown;
  /** The Markdown below the front matter. */
  body: string;
  /** The line of the file on which the body starts, from 1. */
  bodyLine: number;
  faults: Fault[];
}

/** Split a Markdown file into front matter and body. Never throws: what is wrong is in `faults`. */
export function parseEntry(file: string, source: string): ParsedFile {
  const text = source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const match = /^---[ \t]*\n(?:([\s\S]*?)\n)??---[ \t]*(?:\n|$)/.exec(text);
  if (!match) {
    return {
      data: undefined,
      body: text,
      bodyLine: 1,
      faults: [
        {
          file,
          line: 1,
          problem: /^---\w/.test(text) ? '开头的“---”后面有别的字' : '找不到开头的资料区',
          cure: '文件第一行单独写“---”，填完各字段后再单独写一行“---”，正文写在它下面',
        },
      ],
    };
  }
  const { data, faults } = parseYaml(file, match[1] ?? '', {
    linesBefore: 1,
    most: limits.frontMatter,
  });
  return {
    data,
    faults,
    body: text.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
  };
}

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
  const faults = document.errors.map((error) => yamlFault(file, error, linesBefore));
  const lineOf = (node: { range?: readonly number[] | null | undefined }) =>
    lines.linePos(node.range?.[0] ?? 0).line + linesBefore;
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
