/** A change to one of Decap's modules on its way into the bundle. */
export interface Replacement {
  /** How the path of the module ends. */
  file: string;
  search: RegExp | string;
  replacement: string;
}

/** Changes to one module. */
export const inFile = (file: string, changes: Omit<Replacement, 'file'>[]): Replacement[] =>
  changes.map((change) => ({ file, ...change }));

const core = '/decap-cms-core/dist/esm/';

/** Changes to one module of Decap's core. */
export const inCore = (file: string, changes: Omit<Replacement, 'file'>[]): Replacement[] =>
  inFile(core + file, changes);

/** Change one module. @throws when it no longer has the code that is looked for. */
export function replace(code: string, { file, search, replacement }: Replacement): string {
  const changed = code.replace(search, replacement);
  if (changed !== code) return changed;
  throw new Error(
    `${file} no longer has the code that ${search} looks for. Adapt src/integrations/decap/.`,
  );
}
