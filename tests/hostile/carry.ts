import { stringify } from 'yaml';
import type { Fault } from '#src/gate/fault.ts';
import { judgeEntry } from '#src/gate/judge-entry.ts';
import { fixedAddresses } from '#src/gate/site-addresses.ts';
import { surveyMarkdown } from '#src/lib/survey-markdown.ts';
import { describeFields } from '#src/schemas/describe-fields.ts';
import { type KindName, kinds } from '#src/schemas/index.ts';
import { listTextPlaces, makeGoodEntry, putText, type TextPlace } from './make-good-data.ts';

/** An entry that carries one text wherever the gate lets it stand. */
export interface Carrier {
  kind: KindName;
  /** Path from the project root. */
  file: string;
  data: Record<string, unknown>;
  body: string;
  /** Where the text stands. */
  carries: TextPlace[];
  bodyCarries: boolean;
  /** What was said of the places where it may not stand. */
  faults: Fault[];
}

const known = new Map<KindName, TextPlace[]>();

/** Every place of an entry of a kind that holds a text. */
export function placesOf(kind: KindName): TextPlace[] {
  const places =
    known.get(kind) ??
    listTextPlaces(describeFields(kinds[kind].schema), makeGoodEntry(kind, 'hecheng'));
  known.set(kind, places);
  return places;
}

/** The places of an entry of a kind that are meant for words, not for addresses, dates and other entries. */
export const wordPlacesOf = (kind: KindName): TextPlace[] =>
  placesOf(kind).filter(({ field }) => /^(?:text|long-text|url)$/.test(field.type));

/** Put a text into places of an entry and into its body, then take it out where the gate refuses it. */
export function carry(
  kind: KindName,
  slug: string,
  text: string,
  places: readonly TextPlace[] = placesOf(kind),
): Carrier {
  const file = `${kinds[kind].folder}/${slug}.md`;
  const good = makeGoodEntry(kind, slug);
  const everywhere = putText(good, places, text);
  const { faults } = judgeEntry(kind, file, { data: everywhere, body: text, bodyLine: 1 });
  const refused = faults.map(({ field }) => `${/（([^（）]*)）$/.exec(field ?? '')?.[1]}.`);
  // A list whose only item counts as nothing is complained of as a whole.
  const isRefused = ({ path }: TextPlace) =>
    refused.some((place) => `${path.join('.')}.`.startsWith(place));
  // White space alone is nothing.
  const carries = text.trim() === '' ? [] : places.filter((place) => !isRefused(place));
  const bodyCarries =
    text.trim() !== '' && faults.every(({ field }) => field !== '正文') && !leadsNowhere(text);
  return {
    kind,
    file,
    data: putText(good, carries, text),
    body: bodyCarries ? text : '合成正文。',
    carries,
    bodyCarries,
    faults,
  };
}

/** Whether a body links to a page of ours that is not there: the gate refuses that once it sees all content. */
const leadsNowhere = (body: string): boolean =>
  surveyMarkdown(body).links.some(
    ({ address }) =>
      /^(?:\/(?!\/)|\.{1,2}\/)/.test(address) && !fixedAddresses.some((fixed) => fixed === address),
  );

/** An entry as the file it is stored in. */
export const writeCarrier = ({ data, body }: Pick<Carrier, 'data' | 'body'>): string =>
  `---\n${stringify(data, { aliasDuplicateObjects: false, lineWidth: 0 })}---\n\n${body}\n`;
