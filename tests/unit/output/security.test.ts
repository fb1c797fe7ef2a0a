import { describe, expect, test } from 'vitest';
import { mapAttributes } from '#src/map-attributes.ts';
import { findSeeded, guide } from './find-seeded.ts';
import { writePage } from './sample-pages.ts';
import { edit, type Files } from './sample-site.ts';

const add = (markup: string) => (files: Files) => edit(files, guide, '</main>', `${markup}</main>`);

describe('own-hosts', () => {
  test.each([
    '<script src="https://cdn.example/a.js"></script>',
    '<img alt="" src="https://cdn.example/a.png">',
    '<img alt="" srcset="//cdn.example/a.png 2x">',
    '<link rel="stylesheet" href="https://cdn.example/a.css">',
    '<iframe src="https://cdn.example/"></iframe>',
    '<form action="https://cdn.example/"></form>',
    '<video src="https://cdn.example/a.mp4"></video>',
  ])('finds what a page loads from elsewhere: %s', async (markup) => {
    expect(await findSeeded('own-hosts', add(markup))).toEqual([
      expect.stringContaining('cdn.example'),
    ]);
  });

  test.each([
    'document.cookie="a=1"',
    'eval("1")',
    'new Function("1")()',
    'navigator.sendBeacon("/")',
  ])('finds a public script that another one loads: %s', async (code) => {
    const found = await findSeeded('own-hosts', (files) => {
      files.set('/restore-display.js', 'import("./_astro/later.Ab12.js")');
      files.set('/_astro/later.Ab12.js', code);
      files.set('/_astro/desk.Ab12.js', code);
    });
    expect(found).toEqual([expect.stringMatching(/^\/_astro\/later\.Ab12\.js：/)]);
  });
});

describe('security-headers', () => {
  const seed = (change: (files: Files) => void, settings = '') =>
    findSeeded(
      'security-headers',
      change,
      settings ? { 'content/settings/map.yml': settings } : {},
    );
  const writeMap = (tiles: Parameters<typeof mapAttributes>[0]) => {
    const basemap = mapAttributes(tiles)['data-basemap'].replaceAll('"', '&quot;');
    return writePage('/map/', {
      title: '身边阵地',
      body: `<venue-map data-basemap="${basemap}"></venue-map>`,
    });
  };
  const place = { centre: { lng: 123.4, lat: 41.8 }, zoom: 11 };
  const osm = 'basemap: osm\ncentre:\n  lng: 123.4\n  lat: 41.8\nzoom: 11\n';

  test.each([
    ['<script src="https://cdn.example/a.js"></script>', 'script-src 却不放行 https://cdn.example'],
    ['<img alt="" src="https://cdn.example/a.png">', 'img-src 却不放行 https://cdn.example'],
    ['<iframe src="/map/"></iframe>', 'frame-src 却不放行 self'],
    ['<video src="/a.mp4"></video>', 'media-src 却不放行 self'],
  ])('finds what a page needs and may not have: %s', async (markup, problem) => {
    expect((await seed(add(markup))).join()).toContain(problem);
  });

  test('finds a font that a style sheet takes from elsewhere', async () => {
    const found = await seed((files) => {
      files.set('/layers.css', '@font-face{src:url(https://cdn.example/a.woff2)}');
    });
    expect(found).toEqual([expect.stringContaining('font-src 却不放行 https://cdn.example')]);
  });

  test('finds a map whose tiles the settings do not allow', async () => {
    const found = await seed((files) => {
      files.set('/map/index.html', writeMap({ basemap: 'osm', ...place }));
    });
    expect(found).toEqual([
      expect.stringContaining('要用 底图，img-src 却不放行 https://tile.openstreetmap.org'),
    ]);
  });

  test('finds hosts that are allowed and that nobody needs', async () => {
    const found = await seed((files) => {
      files.set('/map/index.html', writeMap({ basemap: 'sketch', ...place }));
    }, osm);
    expect(found).toEqual([
      expect.stringContaining('img-src 放行了 https://tile.openstreetmap.org，这一页用不着'),
    ]);
  });

  test('passes a map that loads what the settings say', async () => {
    const found = await seed((files) => {
      files.set('/map/index.html', writeMap({ basemap: 'osm', ...place }));
    }, osm);
    expect(found).toEqual([]);
  });

  test('passes a desk that talks to the forge it was built for', async () => {
    const backend = {
      name: 'gitlab',
      base_url: 'https://git.example',
      api_root: 'https://git.example/api/v4',
    };
    const found = await seed((files) => {
      files.set('/admin/config.json', JSON.stringify({ backend }));
    });
    expect(found).toEqual([]);
  });
});
