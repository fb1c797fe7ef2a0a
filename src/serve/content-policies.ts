import { type TileSettings, tileHosts } from '#src/basemaps.ts';
import type { AddressKind } from './address-kinds.ts';

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
function deskPolicy(forgeOrigins: readonly string[] = []): string[] {
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

/** Reads what of the map’s settings decides where tiles come from; nothing while they are out of order. */
export type MapReader = () => TileSettings | undefined;

/** Reads the hosts of the forge that keeps the desk’s content; none where the desk keeps it itself. */
export type ForgeReader = () => readonly string[];

/** The content security policy of a kind of address, as one line. */
export function formatPolicy(
  { policy }: AddressKind,
  readMap: MapReader | undefined,
  readForge: ForgeReader | undefined,
): string {
  const policies: Record<AddressKind['policy'], () => string[]> = {
    public: () => publicPolicy,
    desk: () => deskPolicy(readForge?.()),
    'search-worker': () => searchWorkerPolicy,
    map: () => mapPolicy(readMap?.(), false),
    'embedded-map': () => mapPolicy(readMap?.(), true),
  };
  return policies[policy]().join('; ');
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
