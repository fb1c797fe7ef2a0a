import { isNearDistrict } from '#src/geography.ts';
import { toWgs84 } from '#src/lib/datum.ts';
import { type KindData, type KindName, kinds } from '#src/schemas/index.ts';
import type { Venue } from '#src/schemas/venue.ts';
import { checkFields } from './check-fields.ts';
import { checkMarkdown } from './check-markdown.ts';
import { checkTexts } from './check-texts.ts';
import type { Fault } from './fault.ts';
import type { ParsedFile } from './parse-entry.ts';
import { prune } from './prune.ts';

/** Judge an entry that has been taken apart already, as the form of the desk holds it. Runs in the browser, too. */
export function judgeEntry<Name extends KindName>(
  kind: Name,
  file: string,
  { data, body, bodyLine }: Omit<ParsedFile, 'faults'>,
  neighbours: readonly string[] = [],
): { data?: KindData<Name>; faults: Fault[] } {
  const { schema, bodyRequired } = kinds[kind];
  const checked = checkFields(file, schema, prune(data) ?? {});
  const faults = [
    ...checked.faults,
    ...checkName(file, data, neighbours),
    ...checkBody(file, body, bodyLine, bodyRequired),
    ...checkTexts(file, schema, data, { body, bodyLine }),
    ...(kind === 'venues' && checked.data ? checkLocation(file, checked.data as Venue) : []),
  ];
  // The schema was looked up by `Name`, which the compiler cannot follow.
  return { ...(checked.data && { data: checked.data as KindData<Name> }), faults };
}

function checkName(file: string, data: unknown, neighbours: readonly string[]): Fault[] {
  const slug = (data as { slug?: unknown } | null)?.slug;
  const [folder = '', name = ''] = splitPath(file);
  if (typeof slug !== 'string' || slug === name) return [];
  const field = '网址名（slug）';
  if (neighbours.includes(slug)) {
    return [
      {
        file,
        field,
        problem: `“${slug}”已经被${folder}/${slug}.md用了`,
        cure: '给其中一个换一个网址名；如果是复制出来的，删去多余的文件',
      },
    ];
  }
  return [
    {
      file,
      field,
      problem: `“${slug}”和文件名“${name}.md”不一样`,
      cure: `把文件改名为“${slug}.md”，或把网址名改回“${name}”`,
    },
  ];
}

/** Folder and name of an entry’s file. There is no node:path in the browser. */
const splitPath = (file: string) => /^(.*)\/([^/]*?)(?:\.md)?$/.exec(file)?.slice(1) ?? ['', file];

function checkBody(file: string, body: string, bodyLine: number, required: boolean): Fault[] {
  if (required && body.trim() === '') {
    return [{ file, field: '正文', problem: '是空的', cure: '在资料区的第二个“---”下面写正文' }];
  }
  return checkMarkdown(file, body, bodyLine);
}

/** A place must lie in its district or near it; without a district, in or near the city. */
export function checkLocation(
  file: string,
  { location, district }: Pick<Venue, 'location' | 'district'>,
): Fault[] {
  if (!location) return [];
  const [lng, lat] = toWgs84([location.lng, location.lat], location.datum);
  if (isNearDistrict({ lng, lat }, district)) return [];
  const swapped = isNearDistrict({ lng: location.lat, lat: location.lng }, district);
  return [
    {
      file,
      field: '坐标（location）',
      problem: `经度${location.lng}、纬度${location.lat}不在${district ?? '沈阳市'}一带`,
      cure: swapped
        ? '经度和纬度写反了，对调即可'
        : '核对坐标、坐标系和区县市；沈阳的经度在122.4到123.9之间，纬度在41.1到43.1之间',
    },
  ];
}
