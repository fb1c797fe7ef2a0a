import { type KindName, kinds } from '#src/schemas/index.ts';
import { brokenFiles } from './broken-files.ts';
import { type Carrier, carry, wordPlacesOf, writeCarrier } from './carry.ts';
import { endlessTexts } from './endless-texts.ts';
import { type HostileSite, makePng, writePicture } from './hostile-site.ts';
import { makeGoodEntry } from './make-good-data.ts';
import type { Payload } from './payload.ts';
import { payloads } from './payloads.ts';
import { pictureNames } from './picture-names.ts';

/** Kinds whose entries have a page of their own. */
const withPages = ['guides', 'policies', 'model-workers', 'venues', 'pages'] as const;
/** Kinds whose entries stand on one page together. */
const together = ['glossary', 'amounts'] as const;
/** Kinds that show a body, and stand in no feed, where a body of megabytes would be a second time. */
const withBodies = ['venues', 'model-workers'] as const;

/** An entry with a page of its own, and the address of that page. */
export interface HostilePage {
  name: string;
  file: string;
  path: string;
}

const pathOf = (kind: KindName, slug: string) =>
  kind === 'pages' ? `/${slug}/` : `/${kind}/${slug}/`;

/** Write entries that carry a hostile text each, wherever the gate lets it stand: one with a page of its own, one without. */
export function addCarriers(site: HostileSite): HostilePage[] {
  const titles = new Set<string>();
  return payloads.flatMap((payload, index) => {
    const kind = withPages[index % withPages.length] ?? 'guides';
    const slug = `hecheng-e-${index}`;
    write(site, kind, slug, payload, titles);
    write(site, together[index % together.length] ?? 'glossary', slug, payload, titles);
    return [{ name: payload.name, file: `content/${kind}/${slug}.md`, path: pathOf(kind, slug) }];
  });
}

function write(
  site: HostileSite,
  kind: KindName,
  slug: string,
  { text }: Payload,
  titles: Set<string>,
) {
  const carrier = carry(kind, slug, text, wordPlacesOf(kind));
  const { titleField } = kinds[kind];
  for (const field of kind === 'policies' ? [titleField, 'shortTitle'] : [titleField]) {
    const wording = String(carrier.data[field]);
    const folded = `${kind} ${field} ${wording.normalize('NFKC').replace(/\s+/g, '').toLowerCase()}`;
    if (titles.has(folded)) carrier.data[field] = `合成${field}${slug}`;
    titles.add(folded);
  }
  site.write(carrier.file, writeCarrier(showRefused(carrier, text)));
}

/** What may not stand in a body as it is may be quoted there as code. */
function showRefused(carrier: Carrier, text: string): Pick<Carrier, 'data' | 'body'> {
  const quoted = `合成正文。\n\n${'~'.repeat(20)}\n${text}\n${'~'.repeat(20)}`;
  const { slug } = carrier.data;
  const isFit = !carrier.bodyCarries && carry(carrier.kind, String(slug), quoted, []).bodyCarries;
  return isFit ? { data: carrier.data, body: quoted } : carrier;
}

/** Write entries whose bodies cost much. */
export const addEndlessTexts = (site: HostileSite): HostilePage[] =>
  Object.entries(endlessTexts).map(([name, make], index) => {
    const kind = withBodies[index % withBodies.length] ?? 'venues';
    const slug = `hecheng-w-${index}`;
    const file = `content/${kind}/${slug}.md`;
    site.write(file, writeCarrier({ data: makeGoodEntry(kind, slug), body: make() }));
    return { name, file, path: pathOf(kind, slug) };
  });

/** Write files that nothing can be made of. Returns their paths; none of them has a good version. */
export async function addBrokenFiles(site: HostileSite): Promise<string[]> {
  const files = Object.values(brokenFiles).map((source, index) => {
    const file = `content/glossary/hecheng-b-${index}.md`;
    site.write(file, source);
    return file;
  });
  const groups = Map.groupBy(payloads.filter(isRefusedAsBody), ({ group }) => group);
  const bodies = Array.from(groups.values(), (group, index) => {
    const slug = `hecheng-z-${index}`;
    const file = `content/guides/${slug}.md`;
    const body = group.map(({ text }) => text).join('\n\n');
    site.write(file, writeCarrier({ data: makeGoodEntry('guides', slug), body }));
    return file;
  });
  const png = await makePng();
  for (const name of pictureNames) writePicture(site, name, png);
  const pictures = Object.entries(makeFalsePictures(png));
  for (const [name, bytes] of pictures) writePicture(site, name, bytes);
  const names = [...pictureNames, ...pictures.map(([name]) => name)];
  return [...files, ...bodies, ...names.map((name) => `content/images/${name}`)];
}

const isRefusedAsBody = ({ text }: Payload) =>
  text.trim() !== '' && !carry('glossary', 'hecheng', text, []).bodyCarries;

/** Pictures by their names alone. */
const makeFalsePictures = (png: Buffer): Record<string, Uint8Array> => ({
  'hecheng-svg.png': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  'hecheng-html.jpg': Buffer.from('<!doctype html><script>alert(1)</script>'),
  'hecheng-script.webp': Buffer.from('alert(1)'),
  'hecheng-tail.png': Buffer.concat([png, Buffer.from('<script>alert(1)</script>')]),
  'hecheng-half.png': png.subarray(0, png.length / 2),
  'hecheng-nothing.png': Buffer.alloc(0),
});

/** Existing entries that somebody spoils, each in another way: their last good versions stand in for them. */
export function spoilEntries(site: HostileSite): string[] {
  const spoilt = {
    'content/guides/unpaid-wages.md': (source: string) => `${source}\n<script>alert(1)</script>\n`,
    'content/guides/work-injury.md': () => '',
    'content/policies/labour-law.md': (source: string) => source.replace('\n', '\nx: &x [*x]\n'),
    'content/model-workers/chen-fuwen.md': (source: string) =>
      `${source}\n[字](javascript:alert(1))\n`,
    'content/venues/beiling-park.md': () => '\u0000\u0001\u0002',
    'content/glossary/gonghui.md': (source: string) => source + '字'.repeat(100_000),
    'content/pages/privacy.md': (source: string) => `${source}\n${'> '.repeat(9000)}字\n`,
  };
  return Object.entries(spoilt).map(([file, spoil]) => {
    site.write(file, spoil(site.read(file)));
    return file;
  });
}
