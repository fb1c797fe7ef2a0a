import { writeArticleNumbers } from './article-numbers.ts';
import { foldCharacter } from './fold-text.ts';

/** A character or word of a text. Together the pieces spell the text out. */
interface Piece {
  kind: 'han' | 'word' | 'break';
  /** As readers see it, with the quotation marks that follow it. */
  shown: string;
  /** As it is looked up; empty for a break. */
  folded: string;
  /** Whether it stands first in the text or after punctuation, so that no phrase runs into it. */
  starts: boolean;
}

/** A stretch of a query without punctuation, which must occur as it stands. */
export interface Run {
  text: string;
  /** Its tokens, one after the other in any text that holds the run. */
  tokens: string[];
}

const han = /^[\p{Script=Han}〇]$/u;
const word = /^[\p{L}\p{N}\p{M}]$/u;
const space = /^[\s\u00ad\u200b]$/u;
/** Marks that readers do not type: 《劳动法》规定 and 劳动法规定 are one. */
const quote = /^[《》〈〉“”‘’「」『』"']$/;
/** Marks inside a word: N+1, 1.5倍. Dates such as 2026.11.22 are no decimals. */
const plus = /([a-z0-9ａ-ｚ０-９])[+＋](?=[a-z0-9ａ-ｚ０-９])/giu;
const decimalPoint = /(^|[^\d.])(\d{1,3})\.(?=\d{1,2}(?:[^\d.]|$))/g;
/** Pagefind would index these and see its own delimiters in them. */
const reserved = /[_\u203f\u2040\u2054\ufe33\ufe34\ufe4d-\ufe4f\uff3f]/g;

/**
 * Write a block of text as tokens with a space between: one token a character, each Han character with the next.
 * Any substring of the text is then a phrase of neighbouring tokens, wherever it starts.
 * @example writeTokens('工会法。') → '工会 会法 法 。'
 */
export function writeTokens(text: string): string {
  const pieces = readPieces(text);
  return pieces.map((piece, index) => piece.shown + successor(piece, pieces[index + 1])).join(' ');
}

/**
 * The text that tokens were written from.
 * @example readTokens('工会 会法 法 。') → '工会法。'
 */
export function readTokens(tokens: string): string {
  let text = '';
  let afterWord = false;
  for (const token of tokens.split(' ')) {
    if (isPair(token)) {
      text += token[0];
      afterWord = false;
      continue;
    }
    const first = String.fromCodePoint(token.codePointAt(0) ?? 32);
    const isHan = han.test(first);
    const isWord = !isHan && word.test(first);
    if (isWord && afterWord) text += ' ';
    text += isHan ? (/^.[《》〈〉“”‘’「」『』"']*/u.exec(token)?.[0] ?? '') : token;
    // A quotation mark keeps two words apart by itself.
    afterWord = isWord && !quote.test(token.at(-1) ?? '');
  }
  return text;
}

/** Nearly all tokens are two of the characters that nearly all words are written with; telling them by their codes is quick. */
const isPair = (token: string) =>
  token.length === 2 && isCommon(token.charCodeAt(0)) && isCommon(token.charCodeAt(1));
const isCommon = (code: number) => code >= 0x4e00 && code <= 0x9fff;

/** Tokens in a row as they are looked up, with a space before and after each. */
export function readFolded(tokens: string): string {
  let folded = ' ';
  for (const token of tokens.split(' ')) {
    let own = '';
    for (const character of token)
      own += joints.includes(character) ? character : foldCharacter(character);
    folded += `${own} `;
  }
  return folded;
}

/** A folded name as one token, which no text holds. */
export const nameToken = (name: string) => `${name}z`;

/**
 * Cut a query at punctuation. The last Han character of a run has an unknown successor, so it has no token
 * of its own; the bigram before it covers it.
 * @example readRuns('《工会法》第10条') → [{ text: '工会法第十条', tokens: ['工会', '会法', '法第', '第十', '十条'] }]
 */
export function readRuns(text: string): Run[] {
  const runs: Piece[][] = [];
  for (const piece of readPieces(text)) {
    if (piece.kind === 'break') continue;
    if (piece.starts) runs.push([]);
    runs.at(-1)?.push(piece);
  }
  return runs.map((pieces) => ({
    text: spell(pieces),
    tokens: pieces.flatMap((piece, index) => {
      const next = pieces[index + 1];
      const isOpen = piece.kind === 'han' && !next && pieces.length > 1;
      return isOpen ? [] : [piece.folded + successor(piece, next)];
    }),
  }));
}

function readPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let starts = true;
  let apart = true;
  for (const character of markJoints(writeArticleNumbers(text))) {
    const last = pieces.at(-1);
    const joint = joints[hiddenJoints.indexOf(character)];
    if (joint !== undefined && last) {
      last.shown += joint;
      last.folded += joint;
    } else if (space.test(character)) {
      starts ||= character === '\n';
      apart = true;
    } else if (
      quote.test(character) &&
      (last?.kind === 'han' || (last?.kind === 'word' && !apart))
    ) {
      last.shown += character;
    } else if (han.test(character) || word.test(character)) {
      starts = addCharacter(pieces, character, starts, apart) ? false : starts;
      apart = false;
    } else {
      const shown = character.replace(reserved, '·');
      if (last?.kind === 'break' && !apart) last.shown += shown;
      else pieces.push({ kind: 'break', shown, folded: '', starts: true });
      starts = true;
      apart = false;
    }
  }
  return pieces;
}

/** Marks inside words, as private characters while a text is cut. */
const joints = '+.';
const hiddenJoints = '\ue02b\ue02e';
const markJoints = (text: string) =>
  text.replace(plus, '$1\ue02b').replace(decimalPoint, '$1$2\ue02e');

/** Add a letter or Han character; letters join the word before them. Whether there was anything to add. */
function addCharacter(
  pieces: Piece[],
  character: string,
  starts: boolean,
  apart: boolean,
): boolean {
  const folded = foldCharacter(character);
  if (folded === '') return false;
  if (han.test(character)) {
    const shown = character.normalize('NFKC');
    pieces.push({ kind: 'han', shown, folded, starts });
    return true;
  }
  const shown = character.normalize('NFKC').replace(/[^\p{L}\p{N}\p{M}]/gu, '');
  const last = pieces.at(-1);
  const joins = last?.kind === 'word' && !starts && !apart && !quote.test(last.shown.at(-1) ?? '');
  if (last && joins) {
    last.shown += shown;
    last.folded += folded;
  } else pieces.push({ kind: 'word', shown, folded, starts });
  return true;
}

const successor = (piece: Piece, next: Piece | undefined) =>
  piece.kind === 'han' && next?.kind === 'han' && !next.starts ? next.folded : '';

function spell(pieces: Piece[]): string {
  let text = '';
  for (const [index, { kind, folded }] of pieces.entries()) {
    if (kind === 'word' && pieces[index - 1]?.kind === 'word') text += ' ';
    text += folded;
  }
  return text;
}
