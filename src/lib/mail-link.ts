/**
 * A link that opens a mail with its subject and lines filled in.
 * Lines end as RFC 6068 asks for: mail programs show anything else as one line.
 */
export function makeMailLink(address: string, subject: string, lines: string[]): string {
  const encode = (text: string) => encodeURIComponent(text.toWellFormed());
  return `mailto:${address}?subject=${encode(subject)}&body=${lines.map(encode).join('%0D%0A')}`;
}
