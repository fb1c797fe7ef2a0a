import { formatDate, isPartialDate } from '#src/lib/dates.ts';
import { foldSigns, foldText, foldWord } from './fold-text.ts';
import { findLabel, findValue, type Words } from './words.ts';

/** What a cell says, or what is wrong with it. */
export type Reading = { value: unknown } | { problem: string; cure: string };

/** Reads a cell that is not empty. */
export type CellReader = (cell: string) => Reading;

/** Text for the page. */
export const readText: CellReader = (cell) => ({ value: foldText(cell) });

/** An address: letters, digits and signs as browsers know them. */
export const readAddress: CellReader = (cell) => ({ value: foldSigns(cell) });

/** A list of texts, one a line or between semicolons: commas may stand in the texts. */
export const readTexts: CellReader = (cell) => ({ value: splitCell(cell, /[;；\r\n]+/) });

/** A list of short names between any of the signs people put between names. */
export const readNames: CellReader = (cell) => ({ value: splitCell(cell, separators) });

/** A number, in decimal. */
export const readNumber: CellReader = (cell) => {
  const folded = foldSigns(cell)
    .replace(/(米|m|°|度)$/i, '')
    .trim();
  if (/^[-+]?\d+(\.\d+)?$/.test(folded)) return { value: Number(folded) };
  const cure = /^[\d.]+[,;、\s]+[\d.]+$/.test(folded)
    ? '一格只写一个数，经度和纬度分两格写'
    : '只写数字和小数点，例如 123.4315；度分秒要先换算成小数';
  return { problem: `“${shorten(cell)}”不是一个数`, cure };
};

/** Yes or no. */
export const readFlag: CellReader = (cell) => {
  const value = flagWords.get(foldWord(cell));
  if (value !== undefined) return { value };
  return { problem: `“${shorten(cell)}”看不出是还是否`, cure: '写“是”或“否”；不知道就空着' };
};

/** A day, a month or a year as people and Excel write them; Excel's own day numbers as well. */
export const readDate: CellReader = (cell) => {
  const folded = foldSigns(cell);
  const written = /^(\d{4})(?:[-/.年]\s*(\d{1,2})(?:[-/.月]\s*(\d{1,2})日?|月)?|年)?$/.exec(folded);
  const serial = /^[2-7]\d{4}$/.test(folded);
  const date = serial
    ? new Date((Number(folded) - 25_569) * 86_400_000).toISOString().slice(0, 10)
    : (written ?? [])
        .slice(1)
        .filter(Boolean)
        .map((part) => part.padStart(2, '0'))
        .join('-');
  if (isPartialDate(date)) return { value: date };
  return {
    problem: `“${shorten(cell)}”不是真实的日期`,
    cure: `写成 2026-05-01 或 ${formatDate('2026-05-01')}`,
  };
};

/** A telephone number of an office. Numbers of persons are looked for in every cell, not here. */
export const readPhone: CellReader = (cell) => {
  const folded = foldSigns(cell).replace(/\s*[-—–]+\s*/g, '-');
  if (/^[\d+()\-\s转、,;/]+$/.test(folded) && /\d{3}/.test(folded)) return { value: folded };
  return {
    problem: `“${shorten(cell)}”不是电话号码`,
    cure: '只写数字、连字符和“转”，例如 024-22851234转8001；没有就空着',
  };
};

/** One word of a closed list. */
export const readChoice =
  (words: Words): CellReader =>
  (cell) => {
    const value = findValue(words, cell);
    return value === undefined ? unknownWord(cell, words) : { value };
  };

/** Several words of a closed list. */
export const readChoices =
  (words: Words): CellReader =>
  (cell) => {
    const named = splitCell(cell, separators);
    const values = named.map((word) => findValue(words, word));
    const unknown = named.find((_, index) => values[index] === undefined);
    return unknown === undefined ? { value: [...new Set(values)] } : unknownWord(unknown, words);
  };

const separators = /[、，,；;/／|\r\n]+/;

const splitCell = (cell: string, between: RegExp) =>
  cell.split(between).map(foldText).filter(Boolean);

const flagWords = new Map([
  ...['是', '免费', '对', 'yes', 'y', 'true', '√'].map((word) => [word, true] as const),
  ...['否', '收费', '不', '不是', 'no', 'n', 'false', '×'].map((word) => [word, false] as const),
]);

function unknownWord(cell: string, words: Words): Reading {
  const guess = findLabel(words, cell);
  return {
    problem: `“${shorten(cell)}”不在可选的词里`,
    cure: `${guess ? `是不是“${guess}”；` : ''}可选：${Object.values(words.labels).join('、')}`,
  };
}

/** A cell as it is quoted in a sentence. */
export function shorten(cell: string): string {
  const characters = [...foldText(cell)];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : characters.join('');
}
