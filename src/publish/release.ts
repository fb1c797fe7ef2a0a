import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { shanghaiOffset } from '#src/lib/dates.ts';
import { PublishError } from './publish-error.ts';
import type { Quarantined } from './quarantined.ts';

/** What `release.json` says of a release. */
export interface Release {
  commit: string;
  /** Subject of the commit. */
  what: string;
  by: string;
  /** When it was made, `2026-11-22T20:35:29+08:00`. */
  time: string;
  /** The day its pages were built for, `2026-11-22`. */
  day: string;
  /** The release that was current when this one was made. */
  before: string | undefined;
  /** The release’s own files, without carried ones and compressed neighbours: path → sha256. */
  files: Record<string, string>;
  /** Faulty files, with the version that stands in for each, if any. */
  quarantined: readonly Quarantined[];
}

/** Where what is being made, or removed, lies until it is done. Empty between two publishes. */
export const workOf = (dir: string) => join(dir, '.work');

/** The folder of all releases, or of one. */
export const releaseFolder = (dir: string, name = '') => join(dir, 'releases', name);

const pattern = /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)-[0-9a-f]{7}$/;

/** Whether a folder is called like a release, `20261122-203529-756223d`. */
export const isReleaseName = (name: string) => pattern.test(name);

/** Names of the releases that are there, newest first. */
export function listReleases(dir: string): string[] {
  return readNames(releaseFolder(dir)).sort().reverse();
}

function readNames(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter(isReleaseName) : [];
}

/** The release that visitors see; nothing before the first publish. @throws PublishError when `current` is no link to a release. */
export function findCurrent(dir: string): string | undefined {
  const link = join(dir, 'current');
  let target: string;
  try {
    target = readlinkSync(link);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new PublishError(
      `“${link}”不是指向某一版的链接，发布程序不敢动它。把它移走，再发布一次。`,
    );
  }
  const name = basename(target);
  if (target === join('releases', name) && isReleaseName(name)) return name;
  throw new PublishError(
    `“${link}”指向“${target}”，不是 releases/ 里的某一版。删掉它，再发布一次。`,
  );
}

const fileOf = (dir: string, name: string) => join(releaseFolder(dir, name), 'release.json');

/** What a release says of itself; nothing where its release.json is missing or unreadable. */
export function readWhole(dir: string, name: string): Release | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(dir, name), 'utf8')) as Release;
  } catch {
    return undefined;
  }
}

/** What a release says of itself. @throws PublishError when its release.json is missing or unreadable. */
export function readRelease(dir: string, name: string): Release {
  const release = readWhole(dir, name);
  if (release) return release;
  throw new PublishError(
    `“${fileOf(dir, name)}”读不出来，这一版不完整。删掉文件夹“${releaseFolder(dir, name)}”（正在用的不要删），再运行一次。`,
  );
}

/**
 * Name and time (milliseconds, whole seconds) of a new release: later than all that are there, whatever the clock says, because
 * the time becomes the mtime of what is new in it, and servers tell files apart by mtime and size.
 */
export function nameRelease(dir: string, commit: string, now: number) {
  const taken = [...readNames(releaseFolder(dir)), ...readNames(workOf(dir))].map(timeOf);
  const time = Math.max(Math.floor(now / 1000) * 1000, ...taken.map((known) => known + 1000));
  const [day = '', clock = ''] = new Date(time + shanghaiOffset).toISOString().split('T');
  const digits = (text: string) => text.replace(/\D/g, '');
  return { name: `${digits(day)}-${digits(clock.slice(0, 8))}-${commit.slice(0, 7)}`, time };
}

function timeOf(name: string): number {
  const [, ...parts] = pattern.exec(name) ?? [];
  const [year = 0, month = 1, day, hour, minute, second] = parts.map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second) - shanghaiOffset;
}

/**
 * The release to go back to: the one visitors saw last that was made of another commit. Nightly rebuilds of one commit are one state
 * of the site, and going from one to the other would undo nothing. Damaged releases are passed over.
 */
export function findEarlier(dir: string, from: string): string | undefined {
  const whole = new Map(
    listReleases(dir).flatMap((name) => {
      const release = readWhole(dir, name);
      return release ? [[name, release] as const] : [];
    }),
  );
  const isOther = (name: string) => commitOf(name) !== commitOf(from);
  const seen = new Set<string>();
  let name = whole.get(from)?.before;
  while (name !== undefined && whole.has(name) && !seen.has(name)) {
    if (isOther(name)) return name;
    seen.add(name);
    name = whole.get(name)?.before;
  }
  return [...whole.keys()].find((older) => older < from && isOther(older));
}

/** The first seven digits of the commit a release was made of. */
const commitOf = (name: string) => name.slice(-7);
