import type { Fault } from './fault.ts';
import { limits } from './limits.ts';
import { parseYaml } from './parse-yaml.ts';

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
