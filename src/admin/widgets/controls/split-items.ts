/**
 * Take a pasted list apart: at line breaks, and where the items are words also at Chinese and Latin commas.
 * @example splitItems('欠薪、讨薪，拖欠；不发工资', true) → ['欠薪', '讨薪', '拖欠', '不发工资']
 */
export function splitItems(text: string, isWords: boolean): string[] {
  return text
    .split(isWords ? /[，、；,;\r\n\t]+/ : /[\r\n]+/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
