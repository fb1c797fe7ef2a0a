/**
 * The number somebody typed, full-width digits and thousands separators included; nothing for nothing, and the
 * text itself where it is no number.
 * @example readNumber('１，２００') → 1200
 */
export function readNumber(text: string): number | string | undefined {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return undefined;
  const digits = plain.replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
  return /^[-+]?\d+(\.\d+)?$/.test(digits) ? Number(digits) : text;
}
