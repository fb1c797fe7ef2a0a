import { type TileSettings, tileHosts } from '#src/basemaps.ts';

/**
 * The response headers of every address, for `npm start` and for the web server's configuration.
 * One list, so that what is tried here is what runs there.
 */

const publicPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

/** A worker obeys the policy of its own script: only search may compile WebAssembly. */
const searchWorkerPolicy = publicPolicy.map((rule) =>
  rule === "script-src 'self'" ? "script-src 'self' 'wasm-unsafe-eval'" : rule,
);

/**
 * The policy of the desk: nothing is built from text and run. Decap writes its styles into the page and shows uploads from memory.
 * @param forgeOrigins Hosts of the forge that keeps the content, such as `https://git.example.org`, where the desk is configured for one.
 */
function adminPolicy(forgeOrigins: readonly string[] = []): string[] {
  const forge = forgeOrigins.map((address) => ` ${new URL(address).origin}`).join('');
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' blob: data:${forge}`,
    "font-src 'self' data:",
    `connect-src 'self' blob: data:${forge}`,
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
}

const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'geolocation=(self)',
};

/** Reads what of the map’s settings decides where tiles come from; nothing while they are out of order. */
export type MapReader = () => TileSettings | undefined;

/** Reads the hosts of the forge that keeps the desk’s content; none where the desk keeps it itself. */
export type ForgeReader = () => readonly string[];

/**
 * The headers of one address, given as a path such as `/guides/unpaid-wages/`.
 * @param readMap Asked for pages with the map only. Without it, they may load nothing from other hosts.
 * @param readForge Asked for the desk only. Without it, the desk may talk to its own server and to nobody else.
 */
export function headersFor(
  path: string,
  readMap?: MapReader,
  readForge?: ForgeReader,
): Record<string, string> {
  return {
    ...everywhere,
    // Other sites may show this one page in a frame, even sites that isolate themselves.
    ...(isEmbed(path)
      ? { 'Cross-Origin-Resource-Policy': 'cross-origin' }
      : { 'X-Frame-Options': 'DENY' }),
    'Content-Security-Policy': policyFor(path, readMap, readForge).join('; '),
    'Cache-Control': cachingFor(path),
    ...(isAdmin(path) && { 'X-Robots-Tag': 'noindex' }),
    ...(path.startsWith('/data/') && {
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    }),
  };
}

const isAdmin = (path: string) => path === '/admin' || path.startsWith('/admin/');

const isEmbed = (path: string) => path === '/map/embed/';

/** Pages with the map in the browser: they alone may load tiles. */
const hasMap = (path: string) => path === '/map/' || isEmbed(path);

function policyFor(
  path: string,
  readMap: MapReader | undefined,
  readForge: ForgeReader | undefined,
): string[] {
  if (isAdmin(path)) return adminPolicy(readForge?.());
  if (/^\/_astro\/search-worker[.-][^/]*\.js$/.test(path)) return searchWorkerPolicy;
  return hasMap(path) ? mapPolicy(readMap?.(), isEmbed(path)) : publicPolicy;
}

/** The public policy, open for the hosts of the basemap, and for frames where the map may be embedded. */
function mapPolicy(settings: TileSettings | undefined, isFramed: boolean): string[] {
  const hosts = settings && tileHosts(settings);
  return publicPolicy.map((rule) => {
    if (isFramed && rule.startsWith('frame-ancestors ')) return 'frame-ancestors *';
    if (hosts && rule.startsWith(`${hosts.directive} `)) return [rule, ...hosts.origins].join(' ');
    return rule;
  });
}

/** Names that carry a hash never change; everything else is asked for again each time. */
function cachingFor(path: string): string {
  const hashed = path.startsWith('/_astro/') || /^\/search\/index-[^/]+\//.test(path);
  if (hashed) return 'public, max-age=31536000, immutable';
  return 'no-cache';
}
