/** A number in a text that seems to belong to one person. */
export interface PrivateNumber {
  kind: 'mobile' | 'identity' | 'bank-card';
  /** As written in the text. */
  text: string;
}

/**
 * Mobile numbers, identity numbers and bank cards in a text, however they are spaced.
 * Hotlines, landlines, 400 and 800 numbers, dates and amounts are none of these.
 */
export function findPrivateNumbers(text: string): PrivateNumber[] {
  // Addresses of pages are full of numbers that are nobody’s.
  const plain = text
    .normalize('NFKC')
    .replace(/https?:\/\/[^\s）)」”]+/gi, ' ')
    .replace(measure, '$1 ');
  return findRuns(plain).flatMap(judgeRun);
}

/** A degree or a place in a drawing with all the digits a computer gives it: `41.8617106234499`. */
const measure = /(^|[^\d.-])-?\d{1,3}\.\d{12,}(?![\d.])/g;

/** Figures of one kind of spacing: `138 1234 5678` is one run, `12351、12333` are two. */
interface Run {
  groups: string[];
}

const gap = '[ \\u00a0\\u200b-\\u200d\\u2060\\ufeff._·•‧\\-\\u2010-\\u2015\\u2212~/]{1,3}';
const runPattern = new RegExp(`[0-9]+(?:${gap}[0-9]+)*(?:${gap})?[Xx]?`, 'g');

function findRuns(text: string): Run[] {
  return Array.from(text.matchAll(runPattern), ([run]) => ({
    groups: run.match(/[0-9]+[Xx]?|[Xx]/g) ?? [],
  }));
}

/** No number is written in more groups than a mobile, figure by figure, with what is dialled first. */
const mostGroups = 13;

/** Read a run from its start: what is official is passed over, what is private is kept. */
function judgeRun({ groups }: Run): PrivateNumber[] {
  const numbers: PrivateNumber[] = [];
  for (let start = 0; start < groups.length; ) {
    const next = groups.slice(start, start + mostGroups);
    const found = findPrivate(next);
    if (found) numbers.push({ kind: found.kind, text: next.slice(0, found.length).join(' ') });
    start += found?.length ?? Math.max(1, countOfficial(next));
  }
  return numbers;
}

/** The longest private number that starts with the first group. */
function findPrivate(groups: readonly string[]) {
  for (let length = groups.length; length > 0; length--) {
    const kind = judgeGroups(groups.slice(0, length));
    if (kind) return { kind, length };
  }
  return undefined;
}

function judgeGroups(groups: readonly string[]): PrivateNumber['kind'] | undefined {
  const digits = groups.join('');
  if (isIdentity(digits, groups)) return 'identity';
  if (isBankCard(digits, groups)) return 'bank-card';
  return isMobile(groups) ? 'mobile' : undefined;
}

/** How many groups at the start are a landline with its area code, or a 400 or 800 number. */
function countOfficial(groups: readonly string[]): number {
  for (let length = 1; length <= 3 && length <= groups.length; length++) {
    const written = groups.slice(0, length).join('-');
    if (/^(?:0[1-9]\d{1,2}-?(?:\d{7,8}|\d{3,4}-\d{4}))$/.test(written)) return length;
    if (/^[48]00(?=(?:-?\d){7}$)[\d-]+$/.test(written)) return length;
  }
  return 0;
}

/** How people space eleven digits, and every digit by itself. */
const mobileShapes = new Set([
  '11',
  '3-8',
  '3-4-4',
  '3-3-5',
  '3-5-3',
  '3-2-2-2-2',
  '3-4-2-2',
  '4-7',
  '4-3-4',
  '4-4-3',
  '7-4',
  Array.from({ length: 11 }, () => '1').join('-'),
]);

function isMobile([first = '', ...rest]: readonly string[]): boolean {
  // What is dialled first: 0, 86, 0086; written apart it is a group of its own.
  const dialled = /^(?:0{0,2}86|0)(?=1|$)/;
  const groups = [first.replace(dialled, ''), ...rest].filter((group) => group !== '');
  if (!/^1[3-9]\d{9}$/.test(groups.join(''))) return false;
  return mobileShapes.has(shape(groups)) && !isYears(groups);
}

/** `1956-1959-200`: years, not a telephone. */
const isYears = ([first = '', second = '']: readonly string[]) =>
  first.length === 4 && /^(?:1[3-9]|20)\d\d$/.test(second);

const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/** How people space an identity number: place, birthday, the rest. */
const identityShapes = new Set([
  '18',
  '17-1',
  '6-12',
  '6-8-4',
  '6-8-3-1',
  '6-4-4-4',
  '6-4-2-2-4',
  '3-3-8-4',
  '3-3-4-4-4',
  '15',
  '6-9',
  '6-6-3',
]);

/** Identity numbers of 18 characters with their check character, or of 15 digits. */
function isIdentity(digits: string, groups: readonly string[]): boolean {
  if (!identityShapes.has(shape(groups)) || !provinces.test(digits)) return false;
  if (/^\d{15}$/.test(digits)) return isBirthday(`19${digits.slice(6, 12)}`);
  if (!/^\d{17}[\dXx]$/.test(digits)) return false;
  return isBirthday(digits.slice(6, 14)) && checkCharacter(digits) === digits[17]?.toUpperCase();
}

function isBirthday(text: string): boolean {
  const day = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  return (
    /^(?:19|20)/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
  );
}

/** The last character that GB 11643 asks for. */
function checkCharacter(digits: string): string | undefined {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return '10X98765432'[sum % 11];
}

/** Cards begin with what their networks have, carry a check digit, and are written whole or in fours. */
function isBankCard(digits: string, groups: readonly string[]): boolean {
  if (!/^(?:[3-6]\d{15,18}|9[4-9]\d{14,17})$/.test(digits)) return false;
  const inFours = groups.every(
    ({ length }, index) => length === 4 || (index === groups.length - 1 && length <= 4),
  );
  if (groups.length > 1 && !inFours && shape(groups) !== '6-13') return false;
  return hasCheckDigit(digits);
}

const shape = (groups: readonly string[]) => groups.map(({ length }) => length).join('-');

/** Luhn: every second digit from the right counts double. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
