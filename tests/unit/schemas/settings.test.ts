import { describe, expect, test } from 'vitest';
import { settings } from '#src/schemas/settings.ts';

describe('an item of the main menu', () => {
  const { menu } = settings.site.schema.shape;
  const isTaken = (href: string) => menu.safeParse([{ label: '字', href }]).success;

  test.each(['/', '/guides/', '/map/?kind=park', 'https://www.gov.cn/'])('leads to %s', (href) => {
    expect(isTaken(href)).toBe(true);
  });

  test.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    '//other.example/',
    '/\\other.example/',
    '/\t/other.example/',
    'http://www.gov.cn/',
    'guides/',
  ])('does not lead to %s', (href) => {
    expect(isTaken(href)).toBe(false);
  });
});
