import { existsSync, globSync, readFileSync } from 'node:fs';
import { createElement as h } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test } from 'vitest';
import { readPageStyles } from '#src/admin/preview/read-page-styles.ts';
import { scoped, setScopes } from '#src/admin/preview/templates/scoped.ts';

afterEach(() => setScopes({}));

const Part = ({ children }: { children?: React.ReactNode }) => h('b', null, children);

test('gives the elements of a template the class their styles ask for, but not those inside other parts', () => {
  setScopes({ 'ui/Tag.astro': 'astro-x' });
  const template = h('p', { className: 'tag' }, '字', h(Part, null, h('i', null, '里')), [
    h('u', { key: 1 }, '一'),
  ]);
  expect(renderToStaticMarkup(scoped('ui/Tag.astro', template))).toBe(
    '<p class="tag astro-x">字<b><i class="astro-x">里</i></b><u class="astro-x">一</u></p>',
  );
});

test('leaves a template without styles of its own alone', () => {
  expect(renderToStaticMarkup(scoped('ui/Other.astro', h('p', null, '字')))).toBe('<p>字</p>');
});

test('reads global styles in their layers and those of components as Astro scopes them', async () => {
  const { scopes, css } = await readPageStyles('.');
  expect(css).toMatch(/^@layer tokens, vendor, base, layout, components, utilities, print;/);
  expect(css).toContain('@layer tokens {');
  expect(css).not.toContain('@import');
  expect(css).toContain(`.steps:where(.${scopes['components/guides/Steps.astro']})`);
});

test('every part of a template is named after a component there is', () => {
  const files = globSync('src/admin/preview/templates/*.tsx').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/'((?:components|pages)\/[^']+\.astro)'/g)].map(
      ([, name]) => `src/${name}`,
    ),
  );
  expect(files.length).toBeGreaterThan(15);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});
