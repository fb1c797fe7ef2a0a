import fc from 'fast-check';
import { fromJS, Map as ImmutableMap, isMap } from 'immutable';
import { beforeAll, expect, test, vi } from 'vitest';
import { decapConfig } from '#src/admin/decap-config.ts';
import { type FormName, fieldsOf, schemaOf } from '#src/admin/form-sections.ts';
import { pruneEntry } from '#src/admin/prune-entry.ts';
import { checkFields } from '#src/gate/check-fields.ts';
import { parseEntry } from '#src/gate/parse-entry.ts';
import { parseYaml } from '#src/gate/parse-yaml.ts';
import { prune } from '#src/gate/prune.ts';
import { kindNames } from '#src/schemas/index.ts';
import { type SettingsName, settings } from '#src/schemas/settings.ts';
import { bodies, groupOf } from './form-values.ts';
import { type DecapParts, loadDecap } from './load-decap.ts';

vi.setConfig({ testTimeout: 60_000 });

let decap: DecapParts;

beforeAll(async () => {
  decap = await loadDecap();
}, 60_000);

const collectionOf = (name: string) =>
  fromJS(decapConfig().collections.find((collection) => collection.name === name));

/** What Decap does on saving, from the form’s values to the text of the file: its own code, with our formats. */
function save(collection: string, slug: string, data: object): string {
  const pruned = pruneEntry(fromJS(data));
  const entry = ImmutableMap<string, unknown>({
    slug,
    data: isMap(pruned) ? pruned : ImmutableMap(),
  });
  return decap.Backend.prototype.entryToRaw(collectionOf(collection), entry);
}

/** What Decap does on opening a file. */
const open = (collection: string, text: string) =>
  decap.resolveFormat(collectionOf(collection), {}).fromFile(text);

/** What the form says, as the build understands it. */
const understood = (form: FormName, data: object) => schemaOf(form).parse(prune(data));

test.each(kindNames)('whatever a form of %s holds comes back from its file', (kind) => {
  fc.assert(
    fc.property(groupOf(fieldsOf(kind)), bodies, (data, body) => {
      const text = save(kind, String(data['slug']), { ...data, body });
      const parsed = parseEntry('a.md', text);
      expect(parsed.faults).toEqual([]);
      const { data: read, faults } = checkFields('a.md', schemaOf(kind), prune(parsed.data));
      expect(faults).toEqual([]);
      expect(read).toEqual(understood(kind, data));
      expect(parsed.body.trim()).toBe(body.trim());
      expect(save(kind, '', open(kind, text))).toBe(text);
    }),
    { numRuns: 60, includeErrorInReport: true },
  );
});

test.each(Object.keys(settings) as SettingsName[])('so does the settings file %s', (name) => {
  fc.assert(
    fc.property(groupOf(fieldsOf(name)), (data) => {
      const text = save('settings', name, data);
      const parsed = parseYaml('a.yml', text);
      expect(parsed.faults).toEqual([]);
      const { data: read, faults } = checkFields('a.yml', schemaOf(name), prune(parsed.data));
      expect(faults).toEqual([]);
      expect(read).toEqual(understood(name, data));
      expect(save('settings', name, open('settings', text))).toBe(text);
    }),
    { numRuns: 60, includeErrorInReport: true },
  );
});
