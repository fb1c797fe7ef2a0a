/** Licences under which code may go into the site: each lets anybody pass it on together with its text. */
export const licencesOfSite = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'WTFPL',
] as const;

/** Licences of tools, which run when the site is built and tested and of which nothing is passed on; each with its reason. */
export const licencesOfTools: Record<string, string> = {
  'MPL-2.0': 'lightningcss and axe-core; it asks for nothing where files are not passed on',
  'LGPL-3.0-or-later': 'libvips, which sharp calls as a library of its own',
  'OFL-1.1': 'the font of the pictures of shared links; pictures are free of it',
  'BlueOak-1.0.0': 'permissive, as MIT',
  'MIT-0': 'MIT without the duty to pass on its text',
  'CC0-1.0': 'given to the public; a table of CSS properties',
  'Python-2.0': 'permissive; a port of a module of Python',
  'PSF-2.0': 'permissive; a port of a module of Python',
};

/** Licences that packages state in their README alone, by name of the package. */
const stated: Record<string, string> = { semaphore: 'MIT', trim: 'MIT' };

/** What a package.json says of its licence, in the one form that is written today. */
interface Statement {
  name: string;
  license?: string;
  /** The form of old packages. */
  licenses?: { type: string }[];
}

/** The licence of a package as an SPDX expression; nothing where nobody has said it. */
export function readLicence({ name, license, licenses }: Statement): string | undefined {
  return license ?? licenses?.map(({ type }) => type).join(' OR ') ?? stated[name];
}

/**
 * Whether one may go by an expression such as `MIT AND Apache-2.0` or `(MPL-2.0 OR Apache-2.0)` with these licences.
 * @throws when it has both AND and OR, which nobody has written yet.
 */
export function isAllowed(expression: string, licences: readonly string[]): boolean {
  const isKnown = (name: string) => licences.includes(name);
  const [all, any] = [/ AND /, / OR /].map((word) => expression.split(word));
  const bare = (names: string[] = []) => names.map((name) => name.replace(/^\(|\)$/g, ''));
  if ((all?.length ?? 0) > 1 && (any?.length ?? 0) > 1) {
    throw new Error(`The licence “${expression}” mixes AND and OR. Teach isAllowed to read it.`);
  }
  return (any?.length ?? 0) > 1 ? bare(any).some(isKnown) : bare(all).every(isKnown);
}
