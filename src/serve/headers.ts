import { type AddressKind, kindOf } from './address-kinds.ts';
import { type ForgeReader, formatPolicy, type MapReader } from './content-policies.ts';

/**
 * The response headers of every address, for `npm start` and for the web server's configuration.
 * One list, so that what is tried here is what runs there.
 */

/** What no page of ours needs, nor any script that might get into one. Where one is, the map may ask. */
const permissions = [
  'geolocation=(self)',
  'accelerometer=()',
  'camera=()',
  'display-capture=()',
  'gyroscope=()',
  'magnetometer=()',
  'microphone=()',
  'midi=()',
  'payment=()',
  'serial=()',
  'usb=()',
];

const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': permissions.join(', '),
};

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
  return headersOfKind(kindOf(path), readMap, readForge);
}

/** The headers of all addresses of a kind; the readers are those of `headersFor`. */
export function headersOfKind(
  kind: AddressKind,
  readMap?: MapReader,
  readForge?: ForgeReader,
): Record<string, string> {
  const isFramed = kind.policy === 'embedded-map';
  return {
    ...everywhere,
    'Content-Security-Policy': formatPolicy(kind, readMap, readForge),
    // Other sites may show this one page in a frame, even sites that isolate themselves.
    ...(!isFramed && { 'X-Frame-Options': 'DENY' }),
    ...((isFramed || kind.open) && { 'Cross-Origin-Resource-Policy': 'cross-origin' }),
    ...(kind.open && { 'Access-Control-Allow-Origin': '*' }),
    ...(kind.policy === 'desk' && { 'X-Robots-Tag': 'noindex' }),
    'Cache-Control': kind.hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
}

/**
 * The headers of an answer, for a server that speaks TLS: browsers stay with HTTPS for two years.
 * Subdomains are left alone, since they may be other people's; over plain HTTP neither must be said.
 */
export function secureHeaders(headers: Record<string, string>): Record<string, string> {
  return {
    ...headers,
    'Content-Security-Policy': `${headers['Content-Security-Policy']}; upgrade-insecure-requests`,
    'Strict-Transport-Security': 'max-age=63072000',
  };
}

/** Whether what lies at a path never changes, because its name carries a hash of it. */
export function isImmutable(path: string): boolean {
  return kindOf(path).hashed === true;
}
