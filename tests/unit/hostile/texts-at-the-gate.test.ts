import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkEntry } from '#src/gate/check-entry.ts';
import { type Fault, formatFault } from '#src/gate/fault.ts';
import { judgeEntry } from '#src/gate/judge-entry.ts';
import { judgeSettings } from '#src/gate/judge-settings.ts';
import { describeFields } from '#src/schemas/describe-fields.ts';
import { kindNames } from '#src/schemas/index.ts';
import { type SettingsName, settings } from '#src/schemas/settings.ts';
import { brokenFiles } from '../../hostile/broken-files.ts';
import { carry, placesOf, writeCarrier } from '../../hostile/carry.ts';
import { listTextPlaces, makeGoodSettings, putText, textAt } from '../../hostile/make-good-data.ts';
import { payloads } from '../../hostile/payloads.ts';

/* Every hostile text in every place of every kind: refused in words an editor understands, or taken as plain text. */

/** What is said of a fault must name the file and the field, in Chinese. */
const isTold = (fault: Fault, file: string) =>
  fault.file === file &&
  Boolean(fault.field) &&
  /\p{Script=Han}/u.test(fault.problem) &&
  /\p{Script=Han}/u.test(fault.cure) &&
  formatFault(fault).startsWith(file);

test('there are more than 500 hostile texts, each once and under its own name', () => {
  expect(payloads.length).toBeGreaterThan(500);
  expect(new Set(payloads.map(({ text }) => text)).size).toBe(payloads.length);
  expect(new Set(payloads.map(({ name }) => name)).size).toBe(payloads.length);
});

describe.each(kindNames)('in %s', (kind) => {
  const carriers = payloads.map((payload) => ({
    ...payload,
    carrier: carry(kind, 'hecheng', payload.text),
  }));

  test('each hostile text is refused by file and field, or stands there as it was written', () => {
    const wrong = carriers.flatMap(({ name, text, carrier }) => {
      const { file, data, body, carries, faults } = carrier;
      const untold = faults.filter((fault) => !isTold(fault, file)).map(formatFault);
      const judged = judgeEntry(kind, file, { data, body, bodyLine: 1 });
      const changed = carries.filter(({ path }) => textAt(judged.data, path) !== text.trim());
      return [
        ...untold.map((fault) => `${name}: untold ${fault}`),
        ...judged.faults.map((fault) => `${name}: refused after all ${formatFault(fault)}`),
        ...changed.map(({ path }) => `${name}: changed at ${path.join('.')}`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  test('no hostile text stands where an address, a date, a file or another entry is named', () => {
    const named = /^(?:slug|day|date|image|choice|relation)$/;
    const taken = carriers
      // One of them is a name like any other.
      .filter(({ text }) => text !== 'constructor')
      .flatMap(({ name, carrier }) =>
        carrier.carries
          .filter(({ field }) => named.test(field.type))
          .map(({ path }) => `${name} at ${path.join('.')}`),
      );
    expect(placesOf(kind).some(({ field }) => named.test(field.type))).toBe(true);
    expect(taken).toEqual([]);
  });
});

test.each(Object.keys(settings) as SettingsName[])(
  'in the settings %s each hostile text is refused by file and field, or leads nowhere else',
  (name) => {
    const file = `content/settings/${name}.yml`;
    const good = makeGoodSettings(name);
    const places = listTextPlaces(describeFields(settings[name].schema), good);
    expect(judgeSettings(file, name, good).faults).toEqual([]);
    const wrong = payloads.flatMap((payload) => {
      const { faults } = judgeSettings(file, name, putText(good, places, payload.text));
      return faults.filter((fault) => !isTold(fault, file)).map(formatFault);
    });
    expect(wrong).toEqual([]);
  },
);

test('no menu item leads to a script or, unseen, to another host', () => {
  const good = makeGoodSettings('site');
  const fields = describeFields(settings.site.schema);
  const places = listTextPlaces(fields, good).filter(({ path }) => path.at(-1) === 'href');
  const accepted = payloads.filter(
    ({ text }) =>
      judgeSettings('content/settings/site.yml', 'site', putText(good, places, text)).data,
  );
  expect(places).toHaveLength(1);
  expect(accepted).toEqual([]);
});

/** The ways YAML has to write one text. */
const spellings: Record<string, (text: string) => string> = {
  'in double quotes': (text) => JSON.stringify(text),
  'in single quotes': (text) => `'${text.replaceAll("'", "''")}'`,
  'as a block': (text) => `|-\n  ${text.replaceAll('\n', '\n  ')}`,
  folded: (text) => `>-\n  ${text.replaceAll('\n', '\n  ')}`,
  'as it is': (text) => text,
  'as our own writer does': (text) => stringify(text).trim(),
};

test.each(Object.entries(spellings))(
  'written in YAML %s, no hostile text gets out of its field',
  (_, write) => {
    const file = 'content/glossary/hecheng.md';
    const wrong = payloads.flatMap(({ name, text }) => {
      const source = `---\nslug: hecheng\nterm: 合成名词\nplain: ${write(text)}\n---\n\n合成正文。\n`;
      const { entry, faults } = checkEntry('glossary', file, source);
      const isPlain = entry && Object.keys(entry.data).join() === 'slug,term,plain';
      return isPlain || faults.length > 0 ? [] : [`${name}: ${JSON.stringify(entry?.data)}`];
    });
    expect(wrong).toEqual([]);
  },
);

test('stored as a file, an entry full of one hostile text is read back as it was', () => {
  const wrong = payloads.flatMap(({ name, text }) => {
    const carrier = carry('glossary', 'hecheng', text);
    const { entry, faults } = checkEntry('glossary', carrier.file, writeCarrier(carrier));
    const changed = carrier.carries.filter(({ path }) => textAt(entry?.data, path) !== text.trim());
    return [...faults.map(formatFault), ...changed.map(({ path }) => path.join('.'))].map(
      (fault) => `${name}: ${fault}`,
    );
  });
  expect(wrong).toEqual([]);
});

test.each(Object.entries(brokenFiles))('a file with %s is refused in Chinese', (_, source) => {
  const file = 'content/glossary/hecheng.md';
  const { entry, faults } = checkEntry('glossary', file, source);
  expect(entry).toBeUndefined();
  expect(faults.length).toBeGreaterThan(0);
  for (const fault of faults) {
    expect(fault.file).toBe(file);
    expect(fault.problem).toMatch(/\p{Script=Han}/u);
    expect(fault.cure).toMatch(/\p{Script=Han}/u);
  }
});

test('no prototype was changed on the way', () => {
  for (const source of Object.values(brokenFiles))
    checkEntry('glossary', 'content/glossary/hecheng.md', source);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
});
