import { expect, test } from 'vitest';
import { readData } from '#src/output/addresses.ts';
import { findAll, type Page, textOf } from '#src/output/page.ts';
import { articles, complain, getPage, pages, wholePages } from './read-dist.ts';

/** Fields that must be there, and not empty, on each type of structured data. */
const required: Record<string, string[]> = {
  BreadcrumbList: ['itemListElement'],
  Dataset: ['name', 'description', 'url', 'creator', 'dateModified', 'distribution'],
  FAQPage: ['mainEntity', 'inLanguage', 'publisher', 'citation'],
  HowTo: ['name', 'description', 'step', 'inLanguage', 'publisher', 'citation'],
  Legislation: [
    'name',
    'abstract',
    'legislationType',
    'legislationJurisdiction',
    'legislationPassedBy',
    'creativeWorkStatus',
    'inLanguage',
  ],
  Person: ['name', 'description', 'affiliation', 'award'],
  Place: ['name', 'description', 'address'],
  WebSite: ['name', 'url', 'publisher', 'potentialAction'],
};
/** What each kind of page says it is about. */
const typeOf: Record<string, string[]> = {
  guides: ['FAQPage', 'HowTo'],
  policies: ['Legislation'],
  'model-workers': ['Person'],
  venues: ['Place'],
};

const dataOf = (page: Page, types: string[]) =>
  readData(page).filter(({ '@type': type }) => types.includes(String(type)));

test('every block is of a known type with the fields of that type', () => {
  const isEmpty = (value: unknown) =>
    value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  const faults = complain(pages, (page) =>
    readData(page).flatMap((data) => {
      const type = String(data['@type']);
      return [
        data['@context'] !== 'https://schema.org' && `${type} has no context`,
        !required[type] && `${type} is not known here`,
        ...(required[type] ?? []).map((name) => isEmpty(data[name]) && `${type} has no ${name}`),
      ];
    }),
  );
  expect(faults).toEqual([]);
});

test('every article says what it is about', () => {
  const faults = complain(articles, (page) => {
    const kind = page.path.split('/')[1] ?? '';
    return [dataOf(page, typeOf[kind] ?? []).length !== 1 && `is not one ${typeOf[kind]}`];
  });
  expect(faults).toEqual([]);
});

test('every page but the home page and the 404 page knows the way to it', () => {
  const faults = complain(wholePages, (page) => {
    const isRoot =
      ['/', '/404.html'].includes(page.path) || page.html.includes('http-equiv="refresh"');
    const [trail] = dataOf(page, ['BreadcrumbList']);
    const steps = (trail?.['itemListElement'] ?? []) as {
      position: number;
      item: string;
      name: string;
    }[];
    if (isRoot) return [trail && 'has a trail'];
    return [
      steps.length < 2 && 'has no trail',
      steps.some(({ position }, index) => position !== index + 1) && 'counts its trail wrongly',
      new URL(steps.at(-1)?.item ?? 'x:').pathname !== page.path && 'does not end its trail here',
    ];
  });
  expect(faults).toEqual([]);
});

test('no award is given out that the page calls unverified', () => {
  const people = pages.filter(({ path }) => /^\/model-workers\/.+/.test(path));
  const faults = complain(people, (page) => {
    const doubtful = findAll(page, 'li')
      .map(textOf)
      .filter((text) => text.includes('待核实'));
    const awards = dataOf(page, ['Person']).flatMap(({ award }) => award as string[]);
    return awards.map(
      (award) => doubtful.some((text) => text.startsWith(award)) && `gives out ${award}`,
    );
  });
  expect(people.length).toBeGreaterThan(10);
  expect(faults).toEqual([]);
});

test('laws are said to be in force only where the page says so', () => {
  const laws = pages.filter(({ path }) => /^\/policies\/.+\/$/.test(path));
  const faults = complain(laws, (page) => {
    const [law] = dataOf(page, ['Legislation']);
    const isInForce = law?.['legislationLegalForce'] === 'https://schema.org/InForce';
    const status = findAll(page, 'span')
      .map(textOf)
      .find((text) => text === law?.['creativeWorkStatus']);
    return [
      !status && 'does not show its status',
      isInForce !== (status === '现行有效') && `is ${status} but InForce is ${isInForce}`,
    ];
  });
  expect(faults).toEqual([]);
});

test('the home page tells search engines how to search here', () => {
  const [site] = dataOf(getPage('/'), ['WebSite']);
  expect(JSON.stringify(site?.['potentialAction'])).toContain('/search/?q={search_term_string}');
});
