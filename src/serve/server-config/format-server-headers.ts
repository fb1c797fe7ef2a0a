import type { ForgeReader, MapReader } from '../content-policies.ts';
import { collectHeaders } from './collect-headers.ts';
import { formatCaddyHeaders } from './format-caddy.ts';
import { formatNginxHeaders, formatNginxMaps } from './format-nginx.ts';

const origin = `# Made from src/serve/headers.ts by \`npm run server-config\`: whatever is changed here is lost.\n`;

/**
 * The parts of web servers’ configurations that follow from our headers and the settings of the site: file name → text.
 * `nginx-maps.conf` belongs into the http block, `nginx-headers.conf` into the server block, `caddy-headers.caddy` into a route.
 * @param readMap Decides where pages with the map may load tiles from; nowhere else without it.
 * @param readForge Decides whom the desk may talk to; its own server without it.
 * @throws Error where a setting cannot be written into a configuration.
 */
export function formatServerHeaders(
  readMap?: MapReader,
  readForge?: ForgeReader,
): Record<'nginx-maps.conf' | 'nginx-headers.conf' | 'caddy-headers.caddy', string> {
  const headers = collectHeaders(readMap, readForge);
  return {
    'nginx-maps.conf': `${origin}\n${formatNginxMaps(headers)}`,
    'nginx-headers.conf': `${origin}\n${formatNginxHeaders(headers)}`,
    'caddy-headers.caddy': `${origin}\n${formatCaddyHeaders(headers)}`,
  };
}
