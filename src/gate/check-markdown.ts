import { renderMarkdown } from '#src/lib/markdown.ts';
import { type MarkdownSurvey, surveyMarkdown } from '#src/lib/survey-markdown.ts';
import { judgeText } from './check-texts.ts';
import type { Fault } from './fault.ts';
import { bytesOf, formatSize, limits } from './limits.ts';

type Complaint = Pick<Fault, 'problem' | 'cure'> & { line?: number };

/** Judge the Markdown of a body by itself. `bodyLine` is the line of the file on which it starts. */
export function checkMarkdown(file: string, body: string, bodyLine: number): Fault[] {
  const size = bytesOf(body);
  const complaints = size > limits.body ? [tooLong(size)] : judgeMarkdown(body);
  return complaints.map(({ line, ...rest }) => ({
    file,
    ...(line !== undefined && { line: bodyLine + line }),
    field: '正文',
    ...rest,
  }));
}

const tooLong = (size: number): Complaint => ({
  problem: `有${formatSize(size)}，超过${formatSize(limits.body)}`,
  cure: '拆成几条内容，或只留要点并附上原文链接',
});

function judgeMarkdown(body: string): Complaint[] {
  const survey = surveyMarkdown(body);
  const complaints = [
    ...judgeHtml(survey),
    ...survey.links.flatMap(judgeLink),
    ...judgeShape(survey),
  ];
  return complaints.length > 0 ? complaints : judgeRendered(body);
}

/** One complaint a line: a pasted page would fill the report. */
function judgeHtml({ html }: MarkdownSurvey): Complaint[] {
  const lines = new Map<number, string>();
  for (const { line, html: code } of html) if (!lines.has(line)) lines.set(line, code);
  return Array.from(lines, ([line, code]) => ({
    line,
    problem: `里有网页代码“${code.slice(0, 40)}”`,
    cure: '正文只用文字和 Markdown 写法；要显示尖括号，就用反引号括起来',
  }));
}

const isOurs = (address: string) => /^(?:\/(?!\/)|#|\.{1,2}\/)/.test(address);

function judgeLink({ line, address, isPicture }: MarkdownSurvey['links'][0]): Complaint[] {
  const shown = address.slice(0, 40);
  if (isPicture) {
    if (isOurs(address)) return [];
    const cure = '图片先上传到图库，用它的“图片”栏；别的网站的图片不能引用';
    return [{ line, problem: `里的图片“${shown}”不在本站`, cure }];
  }
  if (/^(?:https|mailto|tel):/i.test(address) || isOurs(address)) return [];
  if (/^http:/i.test(address)) {
    const secure = '换成以 https:// 开头的网址；对方没有的，就只写网站名称';
    return [{ line, problem: `里的链接“${shown}”没有加密，容易被冒充`, cure: secure }];
  }
  const cure = '链接以 https:// 开头；指向本站的以 / 开头，例如 /guides/unpaid-wages/';
  return [{ line, problem: `里的链接“${shown}”不能用`, cure }];
}

function judgeShape({ depth, tables }: MarkdownSurvey): Complaint[] {
  const deep = depth.levels > limits.bodyDepth && {
    line: depth.line,
    problem: `里的引用或列表套了${depth.levels}层，最多${limits.bodyDepth}层`,
    cure: '改成并列的段落或小标题',
  };
  const large = tables
    .filter(({ columns, rows }) => columns > limits.tableColumns || rows > limits.tableRows)
    .map(({ line, columns, rows }) => ({
      line,
      problem: `里的表格有${columns}列${rows}行，最多${limits.tableColumns}列${limits.tableRows}行`,
      cure: '拆成几个小表，或放成可以下载的文件',
    }));
  return [...(deep ? [deep] : []), ...large];
}

/** A short text must not unfold to a page nobody can load, nor hide in codes what it may not say. */
function judgeRendered(body: string): Complaint[] {
  const { html, blocks } = renderMarkdown(body);
  if (html.length > limits.growthFrom && html.length > limits.growth * body.length) {
    const problem = `生成的网页是正文的${Math.round(html.length / body.length)}倍长，不正常`;
    return [{ problem, cure: '去掉成片的表格线、脚注或符号' }];
  }
  // What stands there in the open is told with its line.
  if (body.split('\n').some((line) => judgeText(line).length > 0)) return [];
  return blocks.flatMap(({ text }) => judgeText(text));
}
