import { createHash } from 'node:crypto';

/** The parts of a CycloneDX file that npm makes anew each time. */
export interface Sbom {
  serialNumber: string;
  metadata: { timestamp: string; component: { name: string } };
}

/**
 * A list of components that is the same wherever and whenever it is made: the name of the project instead of its
 * folder's, a given moment, and a serial number that follows from the content.
 * @param moment Seconds since 1970.
 */
export function makeSteady<Bom extends Sbom>(bom: Bom, name: string, moment: number): Bom {
  const { metadata } = bom;
  const steady = {
    ...bom,
    serialNumber: '',
    metadata: {
      ...metadata,
      timestamp: new Date(moment * 1000).toISOString(),
      component: { ...metadata.component, name },
    },
  };
  return { ...steady, serialNumber: `urn:uuid:${nameUuid(JSON.stringify(steady))}` };
}

/** A UUID of version 8 (RFC 9562): its bits are taken from a hash. */
function nameUuid(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = '89ab'[Number.parseInt(hex[16] as string, 16) % 4];
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`];
  return [...parts, `${variant}${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
