import { readTokens } from '#src/search/tokenize.ts';
import type { PagefindFragment } from './pagefind.ts';

/** An entry of the index in readable text. */
export interface Entry {
  url: string;
  title: string;
  aliases: string[];
  /** What it says; the first part stands under no heading. */
  sections: EntrySection[];
}

interface EntrySection {
  url: string;
  heading: string;
  text: string;
}

/** Fragments are read to rank, to answer and to show them. */
const entries = new WeakMap<PagefindFragment, Entry>();

/** Turn the tokens of a fragment back into text. */
export function readEntry(fragment: PagefindFragment): Entry {
  let entry = entries.get(fragment);
  if (!entry) {
    entry = readFragment(fragment);
    entries.set(fragment, entry);
  }
  return entry;
}

function readFragment({ url, content, meta, anchors }: PagefindFragment): Entry {
  const tokens = content.split(' ');
  const title = readTokens(meta['title'] ?? '');
  const starts = anchors.map(({ location }) => location);
  const lead = readTokens(tokens.slice(0, starts[0]).join(' '));
  return {
    url,
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
        return {
          url: `${url}#${id}`,
          heading: heading.replace(/：$/, ''),
          // Long laws have hundreds of sections, and most entries are read for their names.
          get text() {
            const whole = readTokens(tokens.slice(location, starts[index + 1]).join(' '));
            return whole.startsWith(heading) ? whole.slice(heading.length) : whole;
          },
        };
      }),
    ],
  };
}
