import { Unzlib } from 'fflate';
import {
  decodePdfNames,
  findPdfStreams,
  type PdfStream,
  readPdfStructure,
  readPdfText,
} from './pdf-text.ts';

/** Packed objects of an ordinary document stay far below this. */
const unpackLimit = 32 * 1024 * 1024;

const faults: [RegExp, string][] = [
  [/\/(?:JavaScript|JS)(?![A-Za-z0-9])/, '带有脚本'],
  [/\/Launch(?![A-Za-z])/, '会启动别的程序'],
  [/\/EmbeddedFiles?(?![A-Za-z])/, '里面夹带了别的文件'],
  [/\/RichMedia(?![A-Za-z])/, '里面有可以运行的媒体'],
];

const unreadable = '有一部分读不出来';

/**
 * What a PDF holds that no reader should have to open, as the end of a Chinese sentence; nothing when it is in order.
 * Packed objects are unpacked and looked through as well. What cannot be looked through counts as a fault.
 */
export function findPdfFault(bytes: Uint8Array): string | undefined {
  const text = readPdfText(bytes);
  if (!text.startsWith('%PDF-')) return '开头不是 PDF';
  const end = text.lastIndexOf('%%EOF');
  if (end < 0) return '没有传完整';
  if (text.slice(end + 5).trim() !== '') return '后面还接着别的数据';
  const streams = findPdfStreams(text);
  const structure = decodePdfNames(readPdfStructure(text, streams));
  if (/\/Encrypt(?![A-Za-z])/.test(structure)) return '是加密的，没法检查';
  const packed = streams.filter(({ dictionary }) => /\/ObjStm/.test(decodePdfNames(dictionary)));
  if (structure.split('/ObjStm').length - 1 !== packed.length) return unreadable;
  for (const stream of packed) {
    const objects = unpack(bytes, stream);
    const fault = objects === undefined ? unreadable : findFault(decodePdfNames(objects));
    if (fault) return fault;
  }
  // Three letters occur in pictures by chance; longer names do not, and may hide in what only looks like a stream.
  return findFault(structure) ?? findFault(decodePdfNames(text).replace(/\/JS/g, ''));
}

const findFault = (text: string): string | undefined =>
  faults.find(([pattern]) => pattern.test(text))?.[1];

/** The objects of an object stream; nothing when they are packed in a way we do not read. */
function unpack(bytes: Uint8Array, { dictionary, start, end }: PdfStream): string | undefined {
  const data = bytes.subarray(start, end);
  const plain = decodePdfNames(dictionary);
  if (!plain.includes('/Filter')) return readPdfText(data);
  const isDeflated = /\/Filter\s*\[?\s*\/FlateDecode\s*(?:\]|\/|>)/.test(plain);
  if (!isDeflated || /\/Predictor\s+(?!1\b)/.test(plain)) return undefined;
  try {
    return inflate(data);
  } catch {
    return undefined;
  }
}

function inflate(data: Uint8Array): string | undefined {
  const pieces: string[] = [];
  let length = 0;
  const stream = new Unzlib((piece) => {
    length += piece.length;
    if (length <= unpackLimit) pieces.push(readPdfText(piece));
  });
  for (let place = 0; place < data.length && length <= unpackLimit; place += 0x4000) {
    stream.push(data.subarray(place, place + 0x4000), place + 0x4000 >= data.length);
  }
  return length <= unpackLimit ? pieces.join('') : undefined;
}
