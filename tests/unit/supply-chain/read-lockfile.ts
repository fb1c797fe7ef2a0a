import { readFileSync } from 'node:fs';

/** What npm has written down about a package it installs. */
export interface LockedPackage {
  version: string;
  resolved?: string;
  integrity?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  hasInstallScript?: boolean;
}

/** Every package of package-lock.json by the folder it is put in; the project itself is left out. */
export function readLockfile(): Map<string, LockedPackage> {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  return new Map(Object.entries<LockedPackage>(packages).filter(([folder]) => folder !== ''));
}

/** The name of the package in a folder, such as `leaflet` of `node_modules/leaflet`. */
export const nameOf = (folder: string): string => folder.split('node_modules/').at(-1) as string;
