/** An Atom feed (RFC 4287). Dates are days; entries are identified by their addresses, which never change. */
export interface Feed {
  title: string;
  /** Address of the page the feed belongs to. */
  page: URL;
  /** Address of the feed itself. */
  self: URL;
  author: string;
  entries: FeedEntry[];
}

export interface FeedEntry {
  title: string;
  address: URL;
  published: string;
  updated: string;
  summary: string;
  /** HTML of the entry, in full. */
  html: string;
}

/** Write a feed, newest entry first. */
export function writeAtom({ title, page, self, author, entries }: Feed): string {
  const sorted = [...entries].sort(
    (a, b) => b.updated.localeCompare(a.updated) || a.title.localeCompare(b.title, 'zh-CN'),
  );
  const updated = sorted[0]?.updated ?? '1970-01-01';
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
  <title>${escapeXml(title)}</title>
  <id>${escapeXml(self.href)}</id>
  <link rel="self" type="application/atom+xml" href="${escapeXml(self.href)}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(page.href)}"/>
  <updated>${midnight(updated)}</updated>
  <author><name>${escapeXml(author)}</name></author>
${sorted.map(writeEntry).join('\n')}
</feed>
`;
}

function writeEntry({ title, address, published, updated, summary, html }: FeedEntry): string {
  return `  <entry>
    <title>${escapeXml(title)}</title>
    <id>${escapeXml(address.href)}</id>
    <link rel="alternate" type="text/html" href="${escapeXml(address.href)}"/>
    <published>${midnight(published)}</published>
    <updated>${midnight(updated)}</updated>
    <summary>${escapeXml(summary)}</summary>
    <content type="html">${escapeXml(html)}</content>
  </entry>`;
}

const midnight = (day: string) => `${day}T00:00:00+08:00`;

/** Make text safe inside XML elements and attributes. A character that XML cannot hold would break the whole feed. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
