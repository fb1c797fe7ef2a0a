import { type Settings, type SettingsName, settings } from '#src/schemas/settings.ts';
import { checkFields } from './check-fields.ts';
import { checkMap } from './check-map.ts';
import { checkTexts } from './check-texts.ts';
import type { Fault } from './fault.ts';
import { prune } from './prune.ts';

/** Judge settings that have been read already, as the form of the desk holds them. Runs in the browser, too. */
export function judgeSettings<Name extends SettingsName>(
  file: string,
  name: Name,
  data: unknown,
): { data?: Settings<Name>; faults: Fault[] } {
  const checked = checkFields(file, settings[name].schema, prune(data) ?? {});
  const faults = [
    ...checked.faults,
    ...checkTexts(file, settings[name].schema, data),
    ...(name === 'map' && checked.data ? checkMap(file, checked.data as Settings<'map'>) : []),
  ];
  if (faults.length > 0) return { faults };
  // The schema was looked up by `Name`, which the compiler cannot follow.
  return { data: checked.data as Settings<Name>, faults };
}
