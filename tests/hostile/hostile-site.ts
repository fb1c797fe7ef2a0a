import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { parse, stringify } from 'yaml';
import { judgeSettings } from '#src/gate/judge-settings.ts';
import { describeFields } from '#src/schemas/describe-fields.ts';
import { type SettingsName, settings } from '#src/schemas/settings.ts';
import { copySite } from '../scratch-site.ts';
import { makeVenues, writeVenues } from '../synthetic-venues.ts';
import { listTextPlaces, picture, putText } from './make-good-data.ts';
import { payloads } from './payloads.ts';

/** What `npm run build:publish` left behind. */
export interface Published {
  status: number | null;
  seconds: number;
  /** What it took of the processor, with all processes it started. Nought where the system does not tell. */
  processorSeconds: number;
  output: string;
  quarantined: {
    file: string;
    faults: { file: string; field?: string; problem: string; cure: string }[];
    instead?: { commit: string };
  }[];
}

export type HostileSite = ReturnType<typeof makeSite>;

/** A copy of the project in a repository of its own, with so many places that do not exist. */
export function makeSite(name: string, venueCount: number) {
  const site = copySite(name);
  writeVenues(join(site.root, 'content'), makeVenues(venueCount));
  git(site.root, 'init', '--quiet', '--initial-branch=main');
  return {
    ...site,
    commit(subject: string) {
      git(site.root, 'add', '--all', 'content');
      git(site.root, 'commit', '--quiet', '--message', subject);
    },
    publish: (out: string) => publish(site.root, out),
  };
}

function git(root: string, ...parameters: string[]) {
  const person = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  execFileSync('git', [...person, '-c', 'core.autocrlf=false', ...parameters], { cwd: root });
}

/** Build as it is done for the server; `out` is the folder the site goes to. */
function publish(root: string, out: string): Published {
  const start = performance.now();
  const before = readProcessorSeconds();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/publish/build-command.ts', '--out', out, '--json', `${out}.json`],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: {
        ...process.env,
        SEARCH_CHECK: 'skip',
        SOURCE_DATE_EPOCH: String(Date.parse('2026-11-22T12:00:00+08:00') / 1000),
      },
    },
  );
  const seconds = Math.round((performance.now() - start) / 1000);
  const processorSeconds = Math.round(readProcessorSeconds() - before);
  const output = `${stdout}${stderr}`;
  const report = readFileSync(join(root, `${out}.json`), 'utf8');
  return { status, seconds, processorSeconds, output, quarantined: JSON.parse(report).quarantined };
}

/** What processes that have ended took of the processor; Linux tells it in hundredths. */
function readProcessorSeconds(): number {
  if (!existsSync('/proc/self/stat')) return 0;
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

/** The picture that entries name: small, and with nothing in it but its pixels. */
export const addPicture = async (site: HostileSite) =>
  writePicture(site, picture, await sharp(grey).jpeg().toBuffer());

/** A picture as the desk would store it. */
export const makePng = () => sharp(grey).png().toBuffer();

const grey = { create: { width: 480, height: 600, channels: 3, background: '#888' } } as const;

/** Write a file into content/images/. */
export function writePicture({ root, write }: HostileSite, name: string, bytes: Uint8Array) {
  write('content/images/.keep', '');
  writeFileSync(join(root, 'content/images', name), bytes);
}

/** Put another hostile text into every third place of the settings that takes one. */
export function fillSettings(site: HostileSite): number {
  let next = 0;
  let filled = 0;
  for (const name of Object.keys(settings) as SettingsName[]) {
    const file = `content/settings/${name}.yml`;
    let data = parse(site.read(file));
    const fields = describeFields(settings[name].schema);
    const words = listTextPlaces(fields, data).filter(({ field }) => /text/.test(field.type));
    for (const place of words.filter((_, index) => index % 3 === 0)) {
      const { text = '' } = payloads[next++ % payloads.length] ?? {};
      const changed = putText(data, [place], text);
      if (text.trim() === '' || judgeSettings(file, name, changed).faults.length > 0) continue;
      data = changed;
      filled++;
    }
    site.write(file, stringify(data, { aliasDuplicateObjects: false, lineWidth: 0 }));
  }
  return filled;
}
