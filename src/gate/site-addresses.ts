import { districts } from '#src/geography.ts';
import type { KindName } from '#src/schemas/index.ts';
import { venueKinds } from '#src/schemas/venue.ts';

/** Pages that are there whatever editors write. A test compares them with `src/pages/`. */
export const fixedAddresses = [
  '/',
  '/a-z/',
  '/about/',
  '/amounts/',
  '/data/',
  '/data/venues.csv',
  '/data/venues.geojson',
  '/glossary/',
  '/guides/',
  '/guides/atom.xml',
  '/hotlines/',
  '/map/',
  '/map/embed/',
  '/model-workers/',
  '/policies/',
  '/policies/atom.xml',
  '/search/',
  '/topics/',
  '/venues/',
] as const;

/** Kinds whose entries have a page each, under the name of the kind. */
export const paged = ['guides', 'policies', 'model-workers', 'venues'] as const;

/** What there is to lead to, by kind. */
export interface KnownEntries {
  kinds: Record<
    KindName,
    readonly { slug: string; formerSlugs?: readonly string[] | undefined; draft?: unknown }[]
  >;
  topics?: readonly string[] | undefined;
}

/** What an address of this site leads to. */
export type Destination = 'there' | 'draft' | 'lost';

/** Look an address up, `/guides/unpaid-wages/?x#y`: query, anchor and a missing closing slash do not matter. */
export function findDestination(entries: KnownEntries, address: string): Destination {
  const [path = ''] = address.split(/[?#]/);
  const whole = /\/$|\.\w+$/.test(path) ? path : `${path}/`;
  if ((fixedAddresses as readonly string[]).includes(whole)) return 'there';
  const [, first = '', second, third] = whole.split('/');
  if (first === 'topics') return known(second ?? '', entries.topics ?? []);
  if (first === 'venues' && second === 'kind') return known(third ?? '', Object.keys(venueKinds));
  if (first === 'venues' && second === 'district') {
    return known(
      third ?? '',
      Object.values(districts).map(({ slug }) => slug),
    );
  }
  if (!second) return findEntry(entries, 'pages', first);
  const kind = paged.find((name) => name === first);
  return kind && !third ? findEntry(entries, kind, second) : 'lost';
}

const known = (name: string, names: readonly string[]): Destination =>
  names.includes(name) ? 'there' : 'lost';

function findEntry(entries: KnownEntries, kind: KindName, slug: string) {
  const entry = entries.kinds[kind].find(
    (one) => one.slug === slug || one.formerSlugs?.includes(slug),
  );
  if (!entry) return 'lost';
  return entry.draft ? 'draft' : 'there';
}
