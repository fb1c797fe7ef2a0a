import type { z } from 'astro/zod';
import { describeFields } from '#src/schemas/describe-fields.ts';
import { nameOfField } from './check-fields.ts';
import type { Fault } from './fault.ts';
import { findPrivateNumbers, type PrivateNumber } from './find-private-numbers.ts';

type Complaint = Pick<Fault, 'problem' | 'cure'>;

/** What no text of the site may hold, in any field or in the body: numbers of one person, characters nobody sees. */
export function checkTexts(
  file: string,
  schema: z.ZodObject,
  data: unknown,
  { body, bodyLine }: { body: string; bodyLine: number } = { body: '', bodyLine: 1 },
): Fault[] {
  const fields = describeFields(schema);
  const inFields = listTexts(data, []).flatMap(({ path, text }) =>
    judgeText(text).map((complaint) => ({ file, field: nameOfField(fields, path), ...complaint })),
  );
  const inBody = body.split('\n').flatMap((text, index) =>
    judgeText(text).map((complaint) => ({
      file,
      line: bodyLine + index,
      field: '正文',
      ...complaint,
    })),
  );
  return [...inFields, ...inBody];
}

/** Names that the desk gives to pictures have figures that are nobody’s. */
const isFileName = (text: string) => /^[a-z0-9][a-z0-9-]*\.(?:jpe?g|png|webp|avif|pdf)$/.test(text);

/** Every string of a value. Names of files are no text. */
function listTexts(value: unknown, path: PropertyKey[]): { path: PropertyKey[]; text: string }[] {
  if (typeof value === 'string') return isFileName(value) ? [] : [{ path, text: value }];
  if (Array.isArray(value)) {
    return value.flatMap((inner, index) => listTexts(inner, [...path, index]));
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => listTexts(inner, [...path, key]));
}

/** What is wrong with a text, wherever it stands. */
export const judgeText = (text: string): Complaint[] => [
  ...judgeNumbers(text),
  ...judgeCharacters(text),
];

const numbers: Record<PrivateNumber['kind'], [name: string, cure: string]> = {
  mobile: ['手机号', '换成单位的座机或热线；私人号码不能公开'],
  identity: ['身份证号', '删去；个人证件号码不能公开'],
  'bank-card': ['银行卡号', '删去；要公布单位账户的，写“请向某部门索取账号”'],
};

/** Numbers of one person in a text. */
export const judgeNumbers = (text: string): Complaint[] =>
  /\d/.test(text.normalize('NFKC'))
    ? findPrivateNumbers(text).map(({ kind, text: number }) => ({
        problem: `“${number}”像是${numbers[kind][0]}`,
        cure: numbers[kind][1],
      }))
    : [];

/** Control characters, what turns the direction of writing, and what stands for an unreadable byte or half a character. */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffd\ufffe\uffff]|\p{Cs}/u;

function judgeCharacters(text: string): Complaint[] {
  const [character] = unseen.exec(text) ?? [];
  if (character === undefined) return [];
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return [
    {
      problem: `里有看不见的控制字符（U+${code}）`,
      cure: '删去这一段，在编辑台里重新打一遍；不要从别的软件直接粘贴',
    },
  ];
}
