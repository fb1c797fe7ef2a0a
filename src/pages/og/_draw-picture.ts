import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createElement as h } from 'react';
import satori from 'satori';
import sharp from 'sharp';
import { type OgKind, ogKinds } from '#src/og-kinds.ts';
import { site } from '#src/site.ts';

/** The colours of the light theme; a picture cannot follow the reader's. */
const paper = '#faf7f1';
const ink = '#1d1a16';
const red = '#a61c1c';
const brass = '#83601a';
const brassWash = '#f4ead3';

const fontFile = createRequire(import.meta.url).resolve(
  '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-700-normal.woff',
);

/** Draw the picture that shared links of one kind of page show: 1200 × 630, PNG. The font comes with the project. */
export async function drawPicture(kind: OgKind): Promise<Uint8Array<ArrayBuffer>> {
  const { title, line } = ogKinds[kind];
  const svg = await satori(nameplate(title, line), {
    width: 1200,
    height: 630,
    fonts: [{ name: 'serif', data: await readFile(fontFile), weight: 700, style: 'normal' }],
  });
  return new Uint8Array(await sharp(Buffer.from(svg)).png({ palette: true }).toBuffer());
}

function nameplate(title: string, line: string) {
  const rivet = (side: 'left' | 'right') =>
    h('div', {
      key: side,
      style: {
        position: 'absolute',
        top: 28,
        [side]: 28,
        width: 18,
        height: 18,
        borderRadius: 9,
        background: brass,
      },
    });
  return h(
    'div',
    {
      style: {
        display: 'flex',
        width: '100%',
        height: '100%',
        boxSizing: 'border-box',
        padding: 48,
        background: paper,
      },
    },
    h(
      'div',
      {
        style: {
          position: 'relative',
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'space-between',
          width: '100%',
          boxSizing: 'border-box',
          padding: 72,
          border: `3px solid ${brass}`,
          background: brassWash,
          color: ink,
        },
      },
      rivet('left'),
      rivet('right'),
      h('div', { style: { display: 'flex', fontSize: 118 } }, title),
      h('div', { style: { display: 'flex', fontSize: 46 } }, line),
      h(
        'div',
        {
          style: {
            display: 'flex',
            alignItems: 'center',
            paddingTop: 28,
            borderTop: `6px solid ${red}`,
            fontSize: 36,
          },
        },
        `${site.name} · ${site.organiser}`,
      ),
    ),
  );
}
