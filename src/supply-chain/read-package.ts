import { readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { readLicence } from './allowed-licences.ts';

/** A package whose code is passed on, with what has to be passed on with it. */
export interface PackageNotice {
  name: string;
  version: string;
  /** An SPDX expression; nothing where the package does not say. */
  licence: string | undefined;
  /** Texts of licences and notices as the package brings them; none where it brings none. */
  texts: string[];
  /** Who wrote it and where it comes from, as far as it says so. */
  origin: string[];
}

/**
 * The folder of the package a module belongs to, by what the bundler calls the module; nothing for modules of our own.
 * @param root Folder of the project, where packages are looked for that have no file: what the bundler adds by itself.
 */
export function findPackageFolder(id: string, root: string): string | undefined {
  const builtIn = /^\0(vite|rolldown)\//.exec(id);
  if (builtIn) return findInstalled(builtIn[1] as string, root);
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id.replaceAll('\\', '/'))?.[0];
}

/** The folder of an installed package by its name. @throws when it is not installed. */
export function findInstalled(name: string, root: string): string {
  const file = findPackageJSON(name, join(root, 'package.json'));
  if (!file) throw new Error(`The package ${name} is not installed. Run npm ci.`);
  return dirname(file);
}

/** What a package in a folder is and what it asks for. @throws when the folder holds no package.json. */
export function readPackage(folder: string): PackageNotice {
  const data = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { author, repository } = data;
  const own = [author?.name ?? author, repository?.url ?? repository];
  return {
    name: data.name,
    version: data.version,
    licence: readLicence(data),
    texts: readTexts(folder),
    origin: own.filter((one) => typeof one === 'string'),
  };
}

function readTexts(folder: string): string[] {
  const files = listNotices(folder);
  if (files.length > 0) return files.map((file) => dropInnards(readFileSync(file, 'utf8')));
  const readme = readdirSync(folder).find((name) => /^readme/i.test(name));
  const section = readme && findLicenceSection(readFileSync(join(folder, readme), 'utf8'));
  return section ? [section] : [];
}

/** Licences, notices, and what lies in folders of such names; packages inside a package are not its own. */
function listNotices(folder: string): string[] {
  const isNotice = (path: string) =>
    path.split(/[\\/]/).some((name) => /^(licen[cs]e|copying|notice|third.?party)/i.test(name));
  const isText = (path: string) => !/\.(json|ya?ml|css|map|html|[cm]?[jt]sx?)$/i.test(path);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .filter((path) => isNotice(path) && isText(path) && !path.includes('node_modules'))
    .sort()
    .map((path) => join(folder, path));
}

/** Vite names what is inside of Vite itself; the few lines of it in our files hold none of that. */
const dropInnards = (text: string) =>
  (text.split(/^#+ Licenses of bundled dependencies/m)[0] as string).trim();

/** The section of a README that is headed “License”, in either way to write a heading. */
function findLicenceSection(readme: string): string | undefined {
  const start = /^(#+ *licen[cs]es?.*\n|licen[cs]e\n[-=]+\n)/im.exec(readme.replaceAll('\r', ''));
  if (!start) return undefined;
  const rest = readme.replaceAll('\r', '').slice(start.index + start[0].length);
  const section = (rest.split(/^(?:#|.+\n[-=]{3})/m)[0] as string).trim();
  return section === '' ? undefined : section;
}
