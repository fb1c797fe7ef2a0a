import type { Metadata } from 'sharp';
import { extractPdfWords } from '#src/lib/upload/extract-pdf-words.ts';
import { findPdfFault } from '#src/lib/upload/find-pdf-fault.ts';
import { judgeUpload } from '#src/lib/upload/judge-upload.ts';
import { isTalkative, openPicture } from '#src/lib/upload/open-picture.ts';
import { isPlain, readPicture } from '#src/lib/upload/picture-parts.ts';
import type { Fault } from './fault.ts';
import { findPrivateNumbers } from './find-private-numbers.ts';

type Complaint = Pick<Fault, 'problem' | 'cure'>;

const anew = '在编辑台里重新上传，会自动去掉';

/** Judge a file of `content/images/`: what it is by its bytes, what it carries besides its picture, whose numbers it prints. */
export async function checkMedia(file: string, bytes: Uint8Array): Promise<Fault[]> {
  const complaints = [...checkName(file), ...(await judgeMedia(file, bytes))];
  return complaints.map((complaint) => ({ file, ...complaint }));
}

/** The desk gives such names itself; others break addresses. */
function checkName(file: string): Complaint[] {
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (/^[a-z0-9][a-z0-9-]*\.[a-z]+$/.test(name)) return [];
  const cure = '文件名只用小写字母、数字和连字符，例如 photo-1.jpg；引用它的地方也要改';
  return [{ problem: `文件名“${name.slice(0, 60)}”不能用`, cure }];
}

async function judgeMedia(file: string, bytes: Uint8Array): Promise<Complaint[]> {
  const judged = judgeUpload(file, bytes);
  if (!('type' in judged)) return [judged];
  if (judged.type === 'pdf') return judgePdf(bytes);
  const parts = readPicture(bytes, judged.type);
  const about = parts && (await describePicture(bytes));
  if (!about) return [{ problem: '图片打不开，可能没有传完整', cure: '用图片软件另存一份再上传' }];
  if (parts.trailing > 0) return [{ problem: '图片后面还接着别的数据', cure: anew }];
  if (parts.animated) return [{ problem: '是会动的图', cure: '另存成静止的图片再上传' }];
  if (isPlain(bytes, parts) && !isTalkative(about)) return [];
  return [{ problem: '图片里带着拍摄地点、相机等信息', cure: anew }];
}

/** What a picture says of itself; nothing where it cannot be opened, or unfolds to more pixels than any camera makes. */
const describePicture = (bytes: Uint8Array): Promise<Metadata | undefined> =>
  openPicture(bytes)
    .metadata()
    .catch(() => undefined);

async function judgePdf(bytes: Uint8Array): Promise<Complaint[]> {
  const cure = '用“打印成 PDF”另存一份再上传';
  const fault = findPdfFault(bytes);
  if (fault) return [{ problem: `这份 PDF ${fault}`, cure }];
  const pages = await extractPdfWords(bytes).catch(() => undefined);
  if (!pages) return [{ problem: '这份 PDF 读不出来，没法检查', cure }];
  return pages.flatMap((text, index) =>
    findPrivateNumbers(text).map(({ text: number }) => ({
      problem: `第${index + 1}页的“${number}”像是个人的号码`,
      cure: '在原文件里盖住或删去，再另存成 PDF',
    })),
  );
}
