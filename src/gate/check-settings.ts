import type { Settings, SettingsName } from '#src/schemas/settings.ts';
import type { Fault } from './fault.ts';
import { judgeSettings } from './judge-settings.ts';
import { parseYaml } from './parse-yaml.ts';

/** Judge one settings file. A list alone is taken as the one list the file holds. */
export function checkSettings<Name extends SettingsName>(
  file: string,
  name: Name,
  source: string,
): { data?: Settings<Name>; faults: Fault[] } {
  const parsed = parseYaml(file, source);
  if (parsed.faults.length > 0) return { faults: parsed.faults };
  const data = Array.isArray(parsed.data) ? { [name]: parsed.data } : parsed.data;
  return judgeSettings(file, name, data);
}
