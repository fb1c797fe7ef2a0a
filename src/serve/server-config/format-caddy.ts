import { addressKinds, writePattern } from '../address-kinds.ts';
import { typesByExtension, typesByName, unknownType } from '../content-types.ts';
import type { ServerHeaders } from './collect-headers.ts';

/**
 * For a route of Caddy: all headers of an address, its type included. They are deferred, so that nothing is left of them
 * when another page is sent in place of the one that was asked for. Only inside `handle` does the first that matches count.
 */
export function formatCaddyHeaders({ common, differing }: ServerHeaders): string {
  const handlers = addressKinds.map((kind) => {
    const { name } = kind;
    const pattern = writePattern(kind);
    const headers = [...differing].flatMap(([header, values]) =>
      values.has(name) ? [`\t\t\t${header} "${values.get(name)}"`] : [],
    );
    return [
      ...(pattern ? [`\t@${name} path_regexp ${pattern}`, `\thandle @${name} {`] : ['\thandle {']),
      ...['\t\theader {', '\t\t\tdefer', ...headers, '\t\t}', '\t}'],
    ].join('\n');
  });
  const everywhere = [...common].map(([name, value]) => `\t${name} "${value}"`);
  return [
    `header {\n\tdefer\n${everywhere.join('\n')}\n}\n`,
    `handle {\n${handlers.join('\n')}\n}\n`,
    formatTypes(),
  ].join('\n');
}

/** Caddy would go by the machine’s own list of types. */
function formatTypes(): string {
  const lines = [
    ...Object.entries(typesByName).map(([name, type]) => [`/${name}`, type] as const),
    ...Object.entries(typesByExtension),
  ].map(([ending, type]) => `\t~${ending.replaceAll('.', '\\.')}$ "${type}"`);
  const folder = `\t~/$ "${typesByExtension['.html']}"`;
  return [
    'map {http.request.uri.path} {site_type} {',
    ...[...lines, folder, `\tdefault ${unknownType}`],
    '}',
    'header Content-Type {site_type}',
    '',
  ].join('\n');
}
