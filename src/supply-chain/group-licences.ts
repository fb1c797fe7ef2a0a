import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAllowed, licencesOfSite, licencesOfTools, readLicence } from './allowed-licences.ts';

interface LockedPackage {
  version: string;
  license?: string;
  optional?: boolean;
}

/** Every package that may be installed, by its licence; `refused` are those whose licence is not on our lists. */
export interface LicenceGroups {
  groups: Map<string, string[]>;
  refused: string[];
}

/** Where no licence is known: builds for other systems that neither lie here nor are described in package-lock.json. */
const unread = 'builds for other systems, as the package they belong to';

/** Groups what package-lock.json of a project names, with a look into the packages where it is silent. */
export function groupLicences(root: string): LicenceGroups {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const allowed = [...licencesOfSite, ...Object.keys(licencesOfTools)];
  const groups = new Map<string, string[]>();
  const refused: string[] = [];
  for (const [folder, locked] of Object.entries<LockedPackage>(packages)) {
    if (folder === '') continue;
    const name = `${folder.split('node_modules/').at(-1)} ${locked.version}`;
    const licence = findLicence(join(root, folder), locked);
    if (licence === undefined) refused.push(`${name}: no licence`);
    else if (licence !== unread && !isAllowed(licence, allowed))
      refused.push(`${name}: ${licence}`);
    const group = licence ?? 'no licence';
    groups.set(group, [...new Set([...(groups.get(group) ?? []), name])]);
  }
  return { groups, refused };
}

function findLicence(folder: string, { license, optional }: LockedPackage): string | undefined {
  if (license) return license;
  const file = join(folder, 'package.json');
  if (existsSync(file)) return readLicence(JSON.parse(readFileSync(file, 'utf8')));
  return optional ? unread : undefined;
}
