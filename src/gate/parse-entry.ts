import { isScalar, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import type { Fault } from './fault.ts';

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
  const { data, faults } = parseYaml(file, match[1] ?? '', 1);
  return {
    data,
    faults,
    body: text.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
  };
}

/** Read YAML as plain data; unquoted numbers stay as they are written, so that 024 keeps its zero. */
export function parseYaml(
  file: string,
  source: string,
  linesBefore = 0,
): { data: unknown; faults: Fault[] } {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true });
  const faults = document.errors.map((error) => yamlFault(file, error, linesBefore));
  visit(document, {
    Alias: (_, node) => {
      faults.push(
        refused(
          file,
          lines.linePos(node.range?.[0] ?? 0).line + linesBefore,
          `引用“*${node.source}”`,
        ),
      );
    },
    Node: (_, node) => {
      const line = lines.linePos(node.range?.[0] ?? 0).line + linesBefore;
      if ('anchor' in node && node.anchor)
        faults.push(refused(file, line, `锚点“&${node.anchor}”`));
      if (node.tag) faults.push(refused(file, line, `标签“${node.tag}”`));
      if (isScalar(node) && typeof node.value === 'number' && node.source !== undefined) {
        node.value = node.source;
      }
    },
  });
  return { data: faults.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }), faults };
}

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
