import { describe, expect, test } from 'vitest';
import { findSeeded, guide } from './find-seeded.ts';
import { makePrintedPdf } from './printed-pdf.ts';
import { edit, type Files, packFragment } from './sample-site.ts';

// Made up; the last figures are the check digits that such numbers have.
const mobile = '13812345678';
const identity = '21010219900307213X';
const card = '6222021234567890128';

const seed = (change: (files: Files) => void | Promise<void>) =>
  findSeeded('private-numbers', change);
const add = (markup: string) => (files: Files) => edit(files, guide, '</main>', `${markup}</main>`);

describe('a number that belongs to one person is found', () => {
  test.each([
    ['in a text', `<p>联系人 ${mobile}</p>`],
    ['in pieces', '<p>138 1234 5678</p>'],
    ['in wide figures', '<p>１３８１２３４５６７８</p>'],
    ['across emphasis', '<p>138<strong>1234</strong>5678</p>'],
    ['in a link', `<p><a href="tel:${mobile}">电话</a></p>`],
    ['in a title', `<p title="${mobile}">电话</p>`],
    ['in a description of a picture', `<img alt="${mobile}" src="/favicon.svg">`],
    ['in data for a script', `<p data-name="王${mobile}">电话</p>`],
    ['in a remark', `<!-- ${mobile} -->`],
    ['in structured data', `<script type="application/ld+json">{"telephone":"${mobile}"}</script>`],
    ['of an identity card', `<p>${identity}</p>`],
    ['of a bank card', `<p>${card}</p>`],
  ])('on a page: %s', async (_, markup) => {
    expect(await seed(add(markup))).toEqual([expect.stringMatching(/^\/guides\/pay\/：有一个像/)]);
  });

  test.each([
    ['data', '/search/index-1/cards/guides-pay.json', '先留证据', `找 ${mobile}`],
    ['data that lost its quotation marks', '/search/index.json', '{', `{"a":${mobile},`],
    ['a feed', '/guides/atom.xml', '先留证据', mobile],
    ['a drawing', '/favicon.svg', '</svg>', `<text>${mobile}</text></svg>`],
    ['a table', '/data/venues.csv', '工资', mobile],
    ['data of the desk', '/admin/catalogue.json', '工资', identity],
    ['robots.txt', '/robots.txt', 'Sitemap', `# ${mobile}\nSitemap`],
  ])('in %s', async (_, path, from, to) => {
    const found = await seed((files) => edit(files, path, from, to));
    expect(found).toEqual([expect.stringContaining(`${path}：有一个像`)]);
  });

  test('in the packed search index, in a PDF and in the name of a file', async () => {
    const found = await seed((files) => {
      files.set('/search/index-1/fragment/a.pf_fragment', packFragment('/', `电话${mobile}。`));
      files.set('/forms/form.pdf', makePrintedPdf(`Tel ${mobile}`));
      files.set(`/photos/${mobile}.jpg`, 'a');
    });
    expect(found).toHaveLength(3);
  });

  test('but not told in full: reports are kept by others', async () => {
    const [found = ''] = await seed(add(`<p>${mobile}</p>`));
    expect(found).toContain('手机号的号码“138…5678”');
    expect(found).not.toContain(mobile);
  });
});

test('a PDF that cannot be read is a fault', async () => {
  const found = await seed((files) => {
    files.set('/forms/form.pdf', Buffer.from('%PDF-1.7 broken'));
  });
  expect(found).toEqual([expect.stringContaining('/forms/form.pdf：这份 PDF 读不出来')]);
});

test('coordinates, hashes, times, hotlines and amounts are nobody’s', async () => {
  const found = await seed((files) => {
    add(
      '<p>12351、024-22852927、400-123-4567，2026-11-22 10:00–18:00，123.4309，41.8121</p>' +
        '<svg viewBox="0 0 138123 456780"><path d="M13812345678 0h4"/></svg>' +
        '<p data-from="1763769600000">1956-1959-200</p><table><tr><td>138</td><td>12345678</td></tr></table>',
    )(files);
    files.set('/_astro/app.13812345678.css', 'a{}');
    files.set('/search/index-1/entries.json', '{"ids":["d66a361aa8"],"lng":[123430941,138123456]}');
  });
  expect(found).toEqual([]);
});
