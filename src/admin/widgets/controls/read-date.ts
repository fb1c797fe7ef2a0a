/**
 * A date as people write it, in the form it is kept in; the text itself where it is none.
 * @example readDate('2026年5月1日') → '2026-05-01'
 */
export function readDate(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return undefined;
  const match = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?月?)?年?$/.exec(plain);
  if (!match) return plain;
  const [, year, month, day] = match;
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
}
