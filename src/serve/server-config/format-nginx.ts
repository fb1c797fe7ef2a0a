import { addressKinds, restName, writePattern } from '../address-kinds.ts';
import { typesByExtension, unknownType } from '../content-types.ts';
import type { ServerHeaders } from './collect-headers.ts';

/** For nginx’s http block: which kind of address a request is, and what the headers that differ say for each. */
export function formatNginxMaps({ differing }: ServerHeaders): string {
  const kinds = addressKinds.map((kind) => {
    const pattern = writePattern(kind);
    return `    ${pattern ? `"~${pattern}"` : 'default'} ${kind.name};`;
  });
  const maps = [...differing].map(([name, values]) => formatMap(name, values));
  return [`map $uri $site_address {\n${kinds.join('\n')}\n}\n`, ...maps].join('\n');
}

/** For nginx’s server block. A location with an `add_header` of its own would send none of these. */
export function formatNginxHeaders({ common, differing }: ServerHeaders): string {
  const lines = [
    ...[...common].map(([name, value]) => `add_header ${name} "${value}" always;`),
    ...[...differing.keys()].map((name) => `add_header ${name} ${variable(name)} always;`),
  ];
  const types = Object.entries(typesByExtension).map(
    ([extension, type]) => `    "${type}" ${extension.slice(1)};`,
  );
  return `${lines.join('\n')}\n\ntypes {\n${types.join('\n')}\n}\ndefault_type ${unknownType};\n`;
}

/** Kinds that need another value than the rest. A header with an empty value is not sent. */
function formatMap(name: string, values: Map<string, string>): string {
  const rest = values.get(restName) ?? '';
  const lines = addressKinds.flatMap((kind) => {
    const value = values.get(kind.name) ?? '';
    return value === rest ? [] : [`    ${kind.name} "${value}";`];
  });
  return `map $site_address ${variable(name)} {\n    default "${rest}";\n${lines.join('\n')}\n}\n`;
}

const variable = (header: string) => `$site_${header.toLowerCase().replaceAll('-', '_')}`;
