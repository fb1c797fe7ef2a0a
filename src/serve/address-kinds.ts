/** Addresses that are answered alike. */
export interface AddressKind {
  /** One word, which web servers know it by too. */
  name: string;
  /** Decides by the decoded path. JavaScript, nginx (PCRE) and Caddy (RE2) read it alike. */
  pattern: RegExp;
  policy: 'public' | 'desk' | 'search-worker' | 'map' | 'embedded-map';
  /** The name carries a hash of what lies there, so that never changes. */
  hashed?: true;
  /** Other sites may read it. */
  open?: true;
}

/** Whatever is nothing special: pages, pictures, files of fixed name. */
const page: AddressKind = { name: 'page', pattern: /^/, policy: 'public' };

/** Every kind there is; the first that matches counts, the last matches everything. */
export const addressKinds: readonly AddressKind[] = [
  { name: 'desk', pattern: /^\/admin(\/|$)/, policy: 'desk' },
  {
    name: 'search-worker',
    pattern: /^\/_astro\/search-worker[.-][^/]*\.js$/,
    policy: 'search-worker',
    hashed: true,
  },
  {
    name: 'hashed-file',
    pattern: /^\/(_astro|search\/index-[^/]+)\//,
    policy: 'public',
    hashed: true,
  },
  // A web server that has found the page of a folder knows it by the name of the file.
  { name: 'map', pattern: /^\/map\/(index\.html)?$/, policy: 'map' },
  { name: 'embedded-map', pattern: /^\/map\/embed\/(index\.html)?$/, policy: 'embedded-map' },
  {
    name: 'place-cards',
    pattern: /^\/map\/cards\//,
    policy: 'public',
    hashed: true,
    open: true,
  },
  {
    name: 'open-data',
    pattern: /^\/data\/|^\/map\/places\.json$|\/atom\.xml$/,
    policy: 'public',
    open: true,
  },
  page,
];

/** The kind of an address, given as a path such as `/guides/unpaid-wages/`. */
export function kindOf(path: string): AddressKind {
  return addressKinds.find(({ pattern }) => pattern.test(path)) ?? page;
}

/** The pattern of a kind as nginx and Caddy write it; nothing for the kind that is whatever is left. */
export function writePattern(kind: AddressKind): string | undefined {
  return kind === page ? undefined : kind.pattern.source.replaceAll('\\/', '/');
}

/** The name of the kind that is whatever is left. */
export const restName = page.name;
