import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readEntry, readSettings, writeEntry, writeSettings } from '#src/admin/entry-format.ts';
import { kindNames, kinds } from '#src/schemas/index.ts';
import { type SettingsName, settings } from '#src/schemas/settings.ts';

const entries = kindNames.flatMap((kind) =>
  readdirSync(kinds[kind].folder).map((name) => [kind, name] as const),
);

test.each(entries)('an entry nobody touched is saved byte for byte: %s/%s', (kind, name) => {
  const source = readFileSync(`${kinds[kind].folder}/${name}`, 'utf8');
  expect(writeEntry(kind, readEntry(kind, source))).toBe(source);
});

test.each(Object.keys(settings) as SettingsName[])('so is the settings file %s', (name) => {
  const source = readFileSync(`content/settings/${name}.yml`, 'utf8');
  expect(writeSettings(name, readSettings(name, source))).toBe(source);
});
