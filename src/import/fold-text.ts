/** Characters that show nothing and come along when text is copied from web pages and chats. */
const invisible = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;

/** A cell as text for the page: full-width digits, letters and spaces made plain, Chinese punctuation kept. */
export const foldText = (cell: string): string =>
  cell
    .replace(invisible, '')
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, (character) => character.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .trim();

/** A cell whose form matters more than its look, such as a number or a time: every full-width sign made plain. */
export const foldSigns = (cell: string): string =>
  foldText(cell.normalize('NFKC').replace(/[\r\n]+/g, ';'));

/** A word as it is compared with others: no spaces, brackets or dashes, small letters. */
export const foldWord = (cell: string): string =>
  foldSigns(cell)
    .replace(/[\s()[\]（）「」【】“”"'·\-—_]/g, '')
    .toLowerCase();
