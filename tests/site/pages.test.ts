import { expect, test } from 'vitest';
import {
  attribute,
  complain,
  findAll,
  pages,
  readMeta,
  textOf,
  valuesOf,
  wholePages,
} from './read-dist.ts';

test('the whole site was built', () => {
  expect(pages.length).toBeGreaterThanOrEqual(180);
});

test('every page has one heading of the first level, one main part, and says that it is Chinese', () => {
  const faults = complain(pages, (page) => [
    findAll(page, 'h1').length !== 1 && `has ${findAll(page, 'h1').length} h1`,
    findAll(page, 'main').length !== 1 && `has ${findAll(page, 'main').length} main`,
    findAll(page, 'html').every((html) => attribute(html, 'lang') !== 'zh-CN') && 'is not zh-CN',
  ]);
  expect(faults).toEqual([]);
});

test('no page is empty', () => {
  const faults = complain(pages, (page) => [
    findAll(page, 'main').some((main) => textOf(main).length < 60) && 'has next to no text',
    findAll(page, 'h1').some((heading) => textOf(heading) === '') && 'has an empty h1',
  ]);
  expect(faults).toEqual([]);
});

test('the first link of every page leads to its main part', () => {
  const faults = complain(wholePages, (page) => {
    const [first] = findAll(page, 'a');
    return [
      (!first || attribute(first, 'href') !== '#main') && 'does not begin with a skip link',
      findAll(page, 'main').some((main) => attribute(main, 'id') !== 'main') && 'has no #main',
    ];
  });
  expect(faults).toEqual([]);
});

test('no two pages have the same title or the same description', () => {
  const repeated = (texts: string[]) =>
    texts.filter((text, index) => texts.indexOf(text) !== index);
  const titles = pages.map((page) => findAll(page, 'title').slice(0, 1).map(textOf).join());
  expect(repeated(titles)).toEqual([]);
  expect(titles.filter((title) => !title.includes('沈阳e工会'))).toEqual([]);
  expect(repeated(wholePages.map((page) => readMeta(page, 'description').join()))).toEqual([]);
});

test('ids are unique on every page', () => {
  const faults = complain(pages, (page) => {
    const ids = valuesOf(page, 'id');
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  });
  expect(faults).toEqual([]);
});

test('headings skip no level', () => {
  const faults = complain(pages, (page) => {
    const headings = page.elements.filter(({ tagName }) => /^h[1-6]$/.test(tagName));
    return headings.map((heading, index) => {
      const level = Number(heading.tagName[1]);
      const before = Number(headings[index - 1]?.tagName[1] ?? 0);
      return level > before + 1 && `h${level} “${textOf(heading)}” follows h${before}`;
    });
  });
  expect(faults).toEqual([]);
});

test('no word of code has slipped into the text', () => {
  const faults = complain(pages, (page) => {
    const text = findAll(page, 'body').map(textOf).join(' ');
    return [/undefined|\bNaN\b|\[object |Invalid Date|\bnull\b/.exec(text)?.[0]];
  });
  expect(faults).toEqual([]);
});

test('the hotline is one tap away on every page', () => {
  const faults = complain(pages, (page) => [
    !valuesOf(page, 'href').includes('tel:12351') && 'does not link to tel:12351',
  ]);
  expect(faults).toEqual([]);
});
