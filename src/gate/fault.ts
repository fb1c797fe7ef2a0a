/** One thing that is wrong in one file, in words an editor can act on. */
export interface Fault {
  /** Path from the project root, `content/guides/unpaid-wages.md`. */
  file: string;
  /** The field as editors know it: Chinese label, then its path, `步骤第2项的做什么（steps.1.title）`. */
  field?: string;
  /** Line in the file, from 1. */
  line?: number;
  /** What is wrong. */
  problem: string;
  /** What would be right. */
  cure: string;
}

/** One line of Chinese: file, line, field, what is wrong, what would be right. */
export function formatFault({ file, line, field, problem, cure }: Fault): string {
  const place = line ? `${file} 第${line}行` : file;
  return `${place}：${field ? `${field}：` : ''}${problem}。${cure}。`;
}

/** Every fault in a line of its own, counted and numbered; `consequence` says what they lead to: `，网站没有重新生成`. */
export function formatFaults(faults: readonly Fault[], consequence = ''): string {
  const lines = faults.map((fault, index) => `  ${index + 1}. ${formatFault(fault)}`);
  return `内容里有${faults.length}处错误${consequence}：\n${lines.join('\n')}`;
}
