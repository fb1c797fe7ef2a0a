import { expect, test } from 'vitest';
import { cleanPage } from '#src/desk/preview/clean-page.ts';

const layers = '@layer tokens, base;';
const clean = (head: string, body = '') =>
  cleanPage(
    `<!doctype html><html lang="zh-CN"><head>${head}</head><body>${body}</body></html>`,
    layers,
  );

test('takes every script away, wherever it stands', () => {
  const page = clean(
    '<script src="/@vite/client" type="module"></script><script type="application/ld+json">{}</script>',
    '<p>字<script>alert(1)</script></p><template><script>alert(2)</script></template><svg><script>alert(3)</script></svg>',
  );
  expect(page).not.toContain('<script');
  expect(page).toContain('<p>字</p>');
});

test('takes handlers and script addresses away', () => {
  const page = clean('', '<a href=" javascript:alert(1)" onclick="alert(2)">字</a>');
  expect(page).toContain('<a>字</a>');
});

test('takes away what would fetch or lead elsewhere', () => {
  const page = clean(
    '<base href="https://example.org/"><meta http-equiv="refresh" content="0"><link rel="icon" href="/a.svg">',
    '<iframe src="/"></iframe><object data="/a"></object>',
  );
  expect(page).not.toMatch(/<(base|iframe|object|link)|http-equiv/);
});

test('keeps styles, the order of their layers first', () => {
  const page = clean(
    '<link rel="stylesheet" href="/layers.css"><style>.a > .b { color: red }</style>',
  );
  expect(page).toContain(`<style>${layers}</style><style>.a > .b { color: red }</style>`);
});

test('keeps doctype, language and text', () => {
  const page = clean('<title>题</title>', '<main>“工资” &amp; &lt;b&gt;</main>');
  expect(page).toMatch(/^<!DOCTYPE html><html lang="zh-CN">/);
  expect(page).toContain('<main>“工资” &amp; &lt;b&gt;</main>');
});
