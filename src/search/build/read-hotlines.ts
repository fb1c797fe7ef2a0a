import type { Content } from '#src/gate/content.ts';
import { settings } from '#src/schemas/settings.ts';
import type { SearchRecord } from './record.ts';

/** Telephone numbers are settings, not entries, but people look for them as well: by number, by name, by what they are for. */
export function readHotlines({ settings: { hotlines } }: Content): SearchRecord[] {
  return (hotlines?.hotlines ?? []).map(({ id, name, number, hours, for: purpose }) => ({
    url: `/hotlines/#${id}`,
    title: name,
    aliases: [number],
    sections: [{ texts: [number, purpose, ...(hours ? [hours] : [])] }],
    facets: { kind: [{ value: 'hotlines', label: settings.hotlines.label }] },
    date: undefined,
    card: { type: 'hotline', number, name, purpose, ...(hours && { hours }) },
  }));
}
