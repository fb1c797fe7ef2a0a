import { writeArticleNumbers } from './article-numbers.ts';

/** Text as it is compared: width, case and variants of form folded, everything but letters and numbers dropped. */
export function foldText(text: string): string {
  let folded = '';
  for (const character of writeArticleNumbers(text)) folded += foldCharacter(character);
  return folded;
}

/** Texts repeat a few thousand characters, and folding one is slow on a phone. */
const folds = new Map<string, string>();

/** One character as it is compared; empty when it is neither letter nor number. */
export function foldCharacter(character: string): string {
  let fold = folds.get(character);
  if (fold === undefined) {
    fold = character
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
    folds.set(character, fold);
  }
  return fold;
}

/**
 * A name as it is looked up as a whole: neither punctuation nor 中华人民共和国 count.
 * @example foldName('《中华人民共和国工会法》') → '工会法'
 */
export function foldName(name: string): string {
  const folded = foldText(name);
  return folded.replaceAll('中华人民共和国', '') || folded;
}
