import { expect, test } from 'vitest';
import { breadcrumbData, toJsonLd } from '#src/lib/json-ld.ts';

test('no text can close the script block it stands in', () => {
  const name = '</script><script>alert(1)</script><!--';
  const json = toJsonLd({ '@type': 'Thing', name });
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toEqual({ '@context': 'https://schema.org', '@type': 'Thing', name });
});

test('fields without a value are left out', () => {
  expect(toJsonLd({ '@type': 'Thing', name: undefined })).not.toContain('name');
});

test('breadcrumbs go from the home page to this page in full addresses', () => {
  const page = new URL('https://example.org/guides/unpaid-wages/');
  const trail = [{ label: '办事维权', href: '/guides/' }, { label: '欠薪' }];
  expect(breadcrumbData(trail, page)).toEqual({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: '首页', item: 'https://example.org/' },
      { '@type': 'ListItem', position: 2, name: '办事维权', item: 'https://example.org/guides/' },
      { '@type': 'ListItem', position: 3, name: '欠薪', item: page.href },
    ],
  });
});
