import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '#src/gate/read-content.ts';
import { writeArticleNumbers } from '#src/search/article-numbers.ts';
import { readRecords } from '#src/search/build/read-records.ts';
import type { SearchRecord } from '#src/search/build/record.ts';
import { findExact, findNamed } from '#src/search/engine/find-exact.ts';
import type { Found } from '#src/search/engine/found.ts';
import type { SearchIndex } from '#src/search/engine/open-index.ts';
import { readEntries } from '#src/search/engine/rank.ts';
import { readQuery } from '#src/search/engine/read-query.ts';
import { makeContent } from '../make-content.ts';
import { openScratchIndex } from './scratch-index.ts';

const urlsOf = async (found: Found[]) => (await readEntries(found)).map(({ url }) => url).sort();
const find = async (index: SearchIndex, query: string) =>
  urlsOf(await findExact(index, readQuery(query).runs));

describe('a long run', () => {
  const clause = '用人单位应当按照劳动合同约定按时足额向劳动者支付劳动报酬';
  const terms = Array.from('甲乙丙丁戊己庚辛壬癸子丑寅卯', (ending, place) => ({
    slug: `term-${place}`,
    term: `名词${ending}`,
    plain: `${clause}${ending}。`,
  }));
  const content = makeContent({
    glossary: [
      ...terms,
      { slug: 'split', term: '分开', plain: '用人单位应当按照劳动合同约定，按时足额支付。' },
      { slug: 'title', term: '按照劳动合同约定按时足额付钱', plain: '就是这样。' },
    ],
  });
  const everyTerm = terms.map(({ slug }) => `/glossary/#${slug}`).sort();
  let index: SearchIndex;
  let close: () => void;
  beforeAll(async () => {
    ({ index, close } = await openScratchIndex(content));
  });
  afterAll(() => close());

  test('finds all that hold it, though they are more than are read', async () => {
    expect(await find(index, clause)).toEqual(everyTerm);
  });

  test('finds the one that holds all of it, where many hold most of it', async () => {
    expect(await find(index, `${clause}卯`)).toEqual(['/glossary/#term-13']);
    expect(await find(index, clause.slice(-8).concat('丙'))).toEqual(['/glossary/#term-2']);
  });

  test('finds nothing where all hold most of it and none holds it', async () => {
    expect(await find(index, `${clause}无`)).toEqual([]);
    expect(await find(index, `无${clause}`)).toEqual([]);
  });

  test('is found in a title', async () => {
    expect(await find(index, '按照劳动合同约定按时足额付钱')).toEqual(['/glossary/#title']);
  });

  test('does not run over punctuation', async () => {
    expect(await find(index, '劳动合同约定按时足额支付')).toEqual([]);
  });

  test('must be held beside the other runs of a query', async () => {
    expect(await find(index, `${clause} 名词丁`)).toEqual(['/glossary/#term-3']);
    expect(await find(index, '名词丁 名词戊')).toEqual([]);
  });

  test('makes lone characters beside it say nothing', async () => {
    expect(await find(index, `${clause} 无`)).toEqual(everyTerm);
  });

  test('a name is found as a whole only', async () => {
    expect(await urlsOf(await findNamed(index, '名词甲'))).toEqual(['/glossary/#term-0']);
    expect(await findNamed(index, '名词')).toEqual([]);
  });
});

describe('on the content of the site', { timeout: 60_000 }, () => {
  const { content } = readContent(process.cwd());
  const records = readRecords(content);
  let index: SearchIndex;
  let close: () => void;
  beforeAll(async () => {
    ({ index, close } = await openScratchIndex(content));
  }, 60_000);
  afterAll(() => close());

  /** Stretches of Han characters in a record that nothing but quotation marks interrupts. */
  const readStretches = ({ title, aliases, sections }: SearchRecord) =>
    [title, ...aliases, ...sections.flatMap(({ heading = '', texts }) => [heading, ...texts])]
      .map((text) => writeArticleNumbers(text).replace(/[《》〈〉“”‘’「」『』"' ]/g, ''))
      .flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? []);
  const stretches = new Map(records.map((record) => [record.url, readStretches(record)]));

  /** Pieces of all lengths from all over the site, always the same ones. */
  const pieces = [...stretches.values()].flatMap((texts, place) => {
    const text = texts[place % texts.length] ?? '';
    const start = place % Math.max(1, text.length - 2);
    const piece = text.slice(start, start + 2 + (place % 23));
    return piece.length > 1 && !/第.*[条款项]/.test(piece) ? [piece] : [];
  });

  test('every number with its unit finds just the entries that hold it', async () => {
    for (const piece of [
      '60岁',
      '1.5倍',
      '3倍',
      '15天',
      '30日',
      '98天',
      '2015年',
      '177项',
      'AED机',
    ]) {
      const holders = records
        .filter((record) =>
          [record.title, ...record.aliases, ...record.sections.flatMap(({ texts }) => texts)].some(
            (text) => new RegExp(`(?<![\\d.])${piece.replace('.', '\\.')}`).test(text),
          ),
        )
        .map(({ url }) => url)
        .sort();
      expect([piece, await find(index, piece)]).toEqual([piece, holders]);
    }
  });

  test('every piece of text finds just the entries that hold it', async () => {
    expect(pieces.length).toBeGreaterThan(150);
    for (const piece of pieces) {
      const holders = [...stretches]
        .filter(([, texts]) => texts.some((text) => text.includes(piece)))
        .map(([url]) => url)
        .sort();
      expect([piece, await find(index, piece)]).toEqual([piece, holders]);
    }
  });
});
