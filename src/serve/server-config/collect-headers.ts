import { addressKinds } from '../address-kinds.ts';
import type { ForgeReader, MapReader } from '../content-policies.ts';
import { headersOfKind, secureHeaders } from '../headers.ts';

/** What a web server has to be told of headers. */
export interface ServerHeaders {
  /** Sent with every answer: name → value. */
  common: Map<string, string>;
  /** The others: name → kind of address → value. A kind that is not named goes without. */
  differing: Map<string, Map<string, string>>;
}

/**
 * The headers of all kinds of address for a server that speaks TLS, those first that never differ.
 * @throws Error where a value would mean something else in a configuration file.
 */
export function collectHeaders(readMap?: MapReader, readForge?: ForgeReader): ServerHeaders {
  const byName = new Map<string, Map<string, string>>();
  for (const kind of addressKinds) {
    const headers = secureHeaders(headersOfKind(kind, readMap, readForge));
    for (const [name, value] of Object.entries(headers)) {
      assertPlain(name, value);
      const values = byName.get(name) ?? new Map<string, string>();
      byName.set(name, values.set(kind.name, value));
    }
  }
  const isCommon = (values: Map<string, string>) =>
    values.size === addressKinds.length && new Set(values.values()).size === 1;
  const [common, differing] = [new Map<string, string>(), new Map<string, Map<string, string>>()];
  for (const [name, values] of byName) {
    const [first = ''] = values.values();
    if (isCommon(values)) common.set(name, first);
    else differing.set(name, values);
  }
  return { common, differing };
}

/** In both servers’ files, these characters begin variables and blocks or end the text. */
function assertPlain(name: string, value: string) {
  if (/^[\x20-\x7e]+$/.test(value) && !/["$\\{}`]/.test(value)) return;
  throw new Error(
    `Header “${name}” cannot be written into a server’s configuration: “${value}” has characters that mean something there. Look for them in the tile address of content/settings/map.yml or the address of the forge.`,
  );
}
