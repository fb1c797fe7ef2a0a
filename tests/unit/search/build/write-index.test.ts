import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSource } from '#src/search/build/search-source.ts';
import { writeIndex } from '#src/search/build/write-index.ts';
import { makeContent } from '../make-content.ts';

const source = readSource(
  makeContent({
    amounts: [{ slug: 'wage', name: '最低工资', region: '沈阳', unit: '元/月', source: '通知' }],
    glossary: [{ slug: 'taoxin', term: '讨薪', plain: '要回欠薪。' }],
  }),
);
const output = mkdtempSync(join(tmpdir(), 'search-'));
let written: Awaited<ReturnType<typeof writeIndex>>;
beforeAll(async () => {
  written = await writeIndex(source, output);
});
afterAll(() => rmSync(output, { recursive: true }));

const read = (path: string) => JSON.parse(readFileSync(join(output, path), 'utf8'));

test('one address tells which folder is current, and what every query needs of it', () => {
  expect(written).toMatchObject({ entries: 2, unsuggested: 0 });
  expect(read('search/index.json')).toEqual({
    folder: written.folder,
    early: [
      'pagefind-entry.json?ts=current',
      expect.stringMatching(/\.pf_meta$/),
      'wasm.unknown.pagefind',
    ],
  });
});

test('the same content gives the same bytes, and so the same folder', async () => {
  expect(await writeIndex(source, output)).toEqual(written);
});

test('other content gives another folder', async () => {
  const other = await writeIndex({ ...source, worth: { guides: 9 } }, output);
  expect(other.folder).not.toBe(written.folder);
});

test('what answers at once has a card, and nothing else', () => {
  expect(readdirSync(join(output, written.folder, 'cards'))).toEqual(['amounts-wage.json']);
  expect(read(`${written.folder}cards/amounts-wage.json`)).toMatchObject({ type: 'amount' });
});

test('every entry of the table is one that Pagefind wrote', () => {
  const { ids } = read(`${written.folder}entries.json`) as { ids: string[] };
  const fragments = readdirSync(join(output, written.folder, 'fragment'));
  expect(ids.map((id) => `${id}.pf_fragment`).sort()).toEqual(fragments.sort());
});
