import sharp, { type Metadata } from 'sharp';
import { blankPdfAuthors } from '#src/lib/upload/blank-pdf-authors.ts';
import { type FileType, findFileType } from '#src/lib/upload/file-type.ts';
import { findPdfFault } from '#src/lib/upload/find-pdf-fault.ts';
import { isPlain, readPicture } from '#src/lib/upload/picture-parts.ts';
import { complain, type OutputCheck } from '../check.ts';
import type { OutputFile } from '../output-file.ts';

const cure = '在编辑台里重新上传这个文件，多余的信息会自动去掉';

/** Pictures and documents say nothing about who made them, where and with what. */
export const hiddenData: OutputCheck = {
  name: 'hidden-data',
  promise: '图片和 PDF 里没有拍摄地点、相机、作者等夹带的信息',
  start: () => ({
    file: async (file) => {
      const isMedia = /\.(?:jpe?g|png|webp|avif|pdf|gif|tiff?|heic)$/i.test(file.path);
      return isMedia ? complain(await judgeMedia(file), cure) : [];
    },
  }),
};

function judgeMedia({ bytes }: OutputFile): string[] | Promise<string[]> {
  const type = findFileType(bytes);
  if (type === undefined) return ['不是看得懂的图片或 PDF'];
  return type === 'pdf' ? judgePdf(bytes) : judgePicture(bytes, type);
}

async function judgePicture(bytes: Buffer, type: Exclude<FileType, 'pdf'>): Promise<string[]> {
  const parts = readPicture(bytes, type);
  const about = parts && (await describePicture(bytes));
  if (!about) return ['图片打不开'];
  if (parts.trailing > 0) return ['图片后面还接着别的数据'];
  const isTalking = about.exif ?? about.xmp ?? about.iptc ?? about.comments;
  // A colour profile is no secret; whatever else does not draw might be one.
  return isTalking || (!isPlain(bytes, parts) && !about.icc)
    ? ['图片里带着拍摄地点、相机等信息']
    : [];
}

/** What a picture says of itself; nothing where it cannot be opened. */
const describePicture = (bytes: Buffer): Promise<Metadata | undefined> =>
  sharp(bytes, { limitInputPixels: 64_000_000 })
    .metadata()
    .catch(() => undefined);

function judgePdf(bytes: Buffer): string[] {
  const fault = findPdfFault(bytes);
  if (fault) return [`这份 PDF ${fault}`];
  return Buffer.compare(blankPdfAuthors(bytes), bytes) === 0 ? [] : ['这份 PDF 写着作者的名字'];
}
