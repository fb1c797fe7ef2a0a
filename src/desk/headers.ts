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

/** Decap writes its styles into the page and shows uploads from memory. */
const adminPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self' data:",
  "connect-src 'self' blob: data:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'geolocation=(self)',
  'X-Frame-Options': 'DENY',
};

/** The headers of one address, given as a path such as `/guides/unpaid-wages/`. */
export function headersFor(path: string): Record<string, string> {
  return {
    ...everywhere,
    'Content-Security-Policy': policyFor(path).join('; '),
    'Cache-Control': cachingFor(path),
    ...(isAdmin(path) && { 'X-Robots-Tag': 'noindex' }),
    ...(path.startsWith('/data/') && {
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    }),
  };
}

const isAdmin = (path: string) => path === '/admin' || path.startsWith('/admin/');

function policyFor(path: string): string[] {
  if (isAdmin(path)) return adminPolicy;
  return /^\/_astro\/search-worker[.-][^/]*\.js$/.test(path) ? searchWorkerPolicy : publicPolicy;
}

/** Names that carry a hash never change; everything else is asked for again each time. */
function cachingFor(path: string): string {
  const hashed = path.startsWith('/_astro/') || /^\/search\/index-[^/]+\//.test(path);
  if (hashed) return 'public, max-age=31536000, immutable';
  return 'no-cache';
}
