import { findPrivateNumbers } from '#src/gate/find-private-numbers.ts';
import { extractPdfWords } from '#src/lib/upload/extract-pdf-words.ts';
import { type Complaint, complain, type OutputCheck } from '../check.ts';
import { isJson, type OutputFile } from '../output-file.ts';
import type { Page } from '../page.ts';
import { listPageTexts, listTexts } from '../texts.ts';

const cure = '在内容里删去或遮住这个号码；公开的联系电话写进热线或场所的“电话”';

const kinds = { mobile: '手机号', identity: '身份证号', 'bank-card': '银行卡号' };

/** Nobody’s telephone, identity or bank account is published, whichever file it came in by. */
export const privateNumbers: OutputCheck = {
  name: 'private-numbers',
  promise: '页面、数据、订阅源和 PDF 里没有个人的手机号、身份证号、银行卡号',
  start: () => ({
    page: (page: Page) => judge(listPageTexts(page)),
    file: (file) =>
      file.path.endsWith('.pdf') ? judgePdf(file) : judge([nameOf(file), ...listTexts(file)]),
  }),
};

/** Numbers in the name of a file are in its address; names of built files carry hashes. */
const nameOf = ({ path }: OutputFile) => (isJson(path) || path.startsWith('/_astro/') ? '' : path);

async function judgePdf(file: OutputFile): Promise<Complaint[]> {
  const words = await extractPdfWords(file.bytes).catch(() => undefined);
  if (words) return judge([nameOf(file), ...words]);
  return complain(['这份 PDF 读不出来，没法检查'], '用“打印成 PDF”另存一份再上传');
}

/** The number itself is not told in full: reports are read and kept by others. */
function judge(texts: Iterable<string>): Complaint[] {
  const problems = new Set<string>();
  for (const text of texts) {
    for (const { kind, text: number } of findPrivateNumbers(text)) {
      problems.add(`有一个像${kinds[kind]}的号码“${shorten(number)}”`);
    }
  }
  return complain([...problems], cure);
}

const shorten = (number: string) => `${number.slice(0, 3)}…${number.slice(-4)}`;
