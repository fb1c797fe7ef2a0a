import { writeArticleNumbers } from './article-numbers.ts';

/** Text as it is compared: width, case and variants of form folded, everything but letters and numbers dropped. */
export function foldText(text: string): string {
  return [...writeArticleNumbers(text)].map(foldCharacter).join('');
}

/** One character as it is compared; empty when it is neither letter nor number. */
export function foldCharacter(character: string): string {
  return character
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
