import { type Complaint, complain, type OutputCheck } from '../check.ts';
import { isHarmless } from '../find-executable.ts';
import { isJson, type OutputFile } from '../output-file.ts';
import { walkJson } from '../walk-json.ts';

/** Names under which scripts of the site find what they link to or load. */
const addressed = /^(?:url|href|src|link|item|folder|image|before|tiles|layers)$|(?:Url|_url)$/;

/**
 * Scripts put texts from these files into pages as texts, never as markup; addresses they make links of.
 * What is broken would leave a part of the site dead that no link leads to.
 */
export const safeData: OutputCheck = {
  name: 'safe-data',
  promise: '数据文件读得通，里面的地址都不会运行代码',
  start: () => ({ file: judgeData }),
};

function judgeData(file: OutputFile): Complaint[] {
  if (isJson(file.path)) {
    const value = file.json();
    if (value === undefined)
      return complain(['不是 JSON'], '重新生成网站；还是这样就请管网站的人看');
    return judgeAddresses(value);
  }
  return file.path.endsWith('.pf_fragment') ? judgeFragment(file) : [];
}

function judgeAddresses(value: unknown): Complaint[] {
  const problems: string[] = [];
  for (const { key, value: text } of walkJson(value)) {
    if (typeof text !== 'string' || !addressed.test(key) || isHarmless(text)) continue;
    problems.push(`“${key}”里的地址“${text.slice(0, 60)}”不允许`);
  }
  return complain(problems, '找出是哪一条内容里的地址，换成 https:// 开头的');
}

/** What Pagefind answers with: a signature, then JSON. */
function judgeFragment(file: OutputFile): Complaint[] {
  const text = file.text();
  try {
    return judgeAddresses(JSON.parse(text.slice(text.indexOf('{'))));
  } catch {
    return complain(['搜索索引的片段读不通'], '重新生成网站；还是这样就请管网站的人看');
  }
}
