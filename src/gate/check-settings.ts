import { type Settings, type SettingsName, settings } from '#src/schemas/settings.ts';
import { checkFields } from './check-fields.ts';
import { checkMap } from './check-map.ts';
import type { Fault } from './fault.ts';
import { parseYaml } from './parse-entry.ts';
import { prune } from './prune.ts';

/** Judge one settings file. A list alone is taken as the one list the file holds. */
export function checkSettings<Name extends SettingsName>(
  file: string,
  name: Name,
  source: string,
): { data?: Settings<Name>; faults: Fault[] } {
  const parsed = parseYaml(file, source);
  if (parsed.faults.length > 0) return { faults: parsed.faults };
  const data = Array.isArray(parsed.data) ? { [name]: parsed.data } : parsed.data;
  const checked = checkFields(file, settings[name].schema, prune(data) ?? {});
  const faults = [
    ...checked.faults,
    ...(name === 'map' && checked.data ? checkMap(file, checked.data as Settings<'map'>) : []),
  ];
  if (faults.length > 0) return { faults };
  // The schema was looked up by `Name`, which the compiler cannot follow.
  return { data: checked.data as Settings<Name>, faults };
}
