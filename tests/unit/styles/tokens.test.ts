import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('src/styles/tokens.css', 'utf8');
type Theme = 'light' | 'dark';

/** Which text stands on which background. A new colour of text or background has to be added here. */
const pairs: Record<string, string[]> = {
  text: ['page', 'sheet', 'wash', 'honour-wash', 'law-wash', 'caution-wash'],
  'text-quiet': ['page', 'sheet', 'wash', 'honour-wash', 'law-wash', 'caution-wash'],
  action: ['page', 'sheet', 'wash'],
  'on-action': ['action'],
  honour: ['page', 'sheet', 'honour-wash'],
  law: ['page', 'sheet', 'law-wash'],
  'in-force': ['page', 'sheet', 'law-wash', 'wash'],
  caution: ['page', 'sheet', 'law-wash', 'wash', 'honour-wash', 'caution-wash'],
  page: ['law', 'frame', 'text-quiet'],
  sheet: ['law'],
  'on-foot': ['foot'],
  'on-foot-quiet': ['foot'],
};
/** Lines and frames that carry meaning without words: WCAG asks for 3:1. */
const lines: Record<string, string[]> = { frame: ['page', 'sheet', 'wash'], action: ['page'] };
/** Lines that only decorate. */
const decoration = ['rule', 'honour-rule'];

const normal = readColours(/:root\s*\{([^}]*)\}/);
const large = { ...normal, ...readColours(/:root\[data-text-size="large"\][^{]*\{([^}]*)\}/) };

function readColours(rule: RegExp): Record<string, Record<Theme, string>> {
  const block = rule.exec(css)?.[1] ?? '';
  const declarations = block.matchAll(
    /--color-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g,
  );
  return Object.fromEntries(
    [...declarations].map(([, name, light = '', dark = '']) => [name, { light, dark }]),
  );
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Pairs whose contrast is too low, with the number. */
function findWeak(colours: typeof normal, theme: Theme, wanted: typeof pairs, least: number) {
  return Object.entries(wanted).flatMap(([text, backgrounds]) =>
    backgrounds.flatMap((background) => {
      const ratio = contrast(colours[text]?.[theme] ?? '', colours[background]?.[theme] ?? '');
      return ratio >= least ? [] : [`${text} on ${background}: ${ratio.toFixed(2)}`];
    }),
  );
}

describe.each<Theme>(['light', 'dark'])('in the %s theme', (theme) => {
  test('text has a contrast of 4.5', () => {
    expect(findWeak(normal, theme, pairs, 4.5)).toEqual([]);
  });

  test('text in large print has a contrast of 7', () => {
    expect(findWeak(large, theme, pairs, 7)).toEqual([]);
  });

  test('lines that mean something have a contrast of 3', () => {
    expect(findWeak(normal, theme, lines, 3)).toEqual([]);
    expect(findWeak(large, theme, lines, 3)).toEqual([]);
  });
});

test('contrast is measured as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('every colour of the tokens is judged above', () => {
  const judged = new Set([
    ...Object.entries({ ...pairs }).flat(2),
    ...Object.entries(lines).flat(2),
    ...decoration,
  ]);
  expect(Object.keys(normal).filter((name) => !judged.has(name))).toEqual([]);
  expect(css.match(/--color-[\w-]+:/g)).toHaveLength(
    Object.keys(normal).length +
      Object.keys(readColours(/:root\[data-text-size="large"\][^{]*\{([^}]*)\}/)).length,
  );
});

test('raw colours stand in the tokens alone', () => {
  for (const sheet of ['base', 'layout', 'prose', 'utilities', 'index']) {
    expect(readFileSync(`src/styles/${sheet}.css`, 'utf8')).not.toMatch(
      /#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/i,
    );
  }
});
