import { kindFilter } from '#src/search/index-files.ts';
import { readTokens } from '#src/search/tokenize.ts';
import type { PagefindFragment } from './pagefind.ts';

/** An entry of the index in readable text. */
export interface Entry {
  url: string;
  kind: string;
  title: string;
  aliases: string[];
  /** What it says; the first part stands under no heading. */
  sections: EntrySection[];
}

export interface EntrySection {
  url: string;
  heading: string;
  text: string;
}

/** Turn the tokens of a fragment back into text. */
export function readEntry({ url, content, meta, filters, anchors }: PagefindFragment): Entry {
  const tokens = content.split(' ');
  const title = readTokens(meta['title'] ?? '');
  const starts = anchors.map(({ location }) => location);
  const lead = readTokens(tokens.slice(0, starts[0]).join(' '));
  return {
    url,
    kind: filters[kindFilter]?.[0] ?? '',
    title,
    aliases: meta['aliases'] ? readTokens(meta['aliases']).split('、') : [],
    sections: [
      {
        url,
        heading: '',
        text: lead.startsWith(title) ? lead.slice(title.length).replace(/^。/, '') : lead,
      },
      ...anchors.map(({ id, text, location }, index) => {
        const heading = readTokens(text);
        const whole = readTokens(tokens.slice(location, starts[index + 1]).join(' '));
        return {
          url: `${url}#${id}`,
          heading: heading.replace(/：$/, ''),
          text: whole.startsWith(heading) ? whole.slice(heading.length) : whole,
        };
      }),
    ],
  };
}
