import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseEntry } from '#src/gate/parse-entry.ts';
import { formatEntry } from '#src/import/format-entry.ts';

const folder = 'content/venues';

test.each(readdirSync(folder))('writes %s byte for byte as it stands', (name) => {
  const source = readFileSync(`${folder}/${name}`, 'utf8');
  const { data, body } = parseEntry(name, source);
  const written = formatEntry(asWritten(data as Record<string, unknown>));
  expect(written + body).toBe(source);
});

test.each(['=1+1', '+86', '-1楼', '@甲', '#1', '是: 否', "'甲'", '*甲', '&甲', '!甲', 'true', '~'])(
  'text stays text: %s',
  (address) => {
    expect(parseEntry('a.md', formatEntry({ address })).data).toEqual({ address });
  },
);

test('days that share their spans are each written out', () => {
  const spans = ['08:30-17:00'];
  expect(formatEntry({ mon: spans, tue: spans })).toBe(
    "---\nmon:\n  - '08:30-17:00'\ntue:\n  - '08:30-17:00'\n---\n",
  );
});

/** The gate leaves numbers as text, for the schema to read. */
function asWritten(data: Record<string, unknown>) {
  const location = data['location'] as Record<string, string> | undefined;
  const sports = data['sports'] as Record<string, string>[] | undefined;
  const grades = data['grades'] as Record<string, string>[] | undefined;
  const number = (group: Record<string, string>, ...keys: string[]) => ({
    ...group,
    ...Object.fromEntries(
      keys.filter((key) => key in group).map((key) => [key, Number(group[key])]),
    ),
  });
  return {
    ...data,
    ...(location && { location: number(location, 'lng', 'lat', 'precision') }),
    ...(sports && { sports: sports.map((sport) => number(sport, 'count')) }),
    ...(grades && { grades: grades.map((grade) => number(grade, 'year')) }),
  };
}
