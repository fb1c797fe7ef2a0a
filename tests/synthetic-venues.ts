import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Venue, VenueKind } from '#src/schemas/venue.ts';
import { createRandom, pickByShare, pickOne } from './random.ts';
import { hoursPatterns } from './synthetic-hours.ts';
import { districtShares, drawPoint, makeStreets, type Street } from './synthetic-streets.ts';

const seed = 20261122;

/** How many of a hundred places are of a kind, and how they are called. */
const kindWords: { kind: VenueKind; share: number; words: string[]; pinyin: string }[] = [
  { kind: 'rest-room', share: 46, words: ['户外劳动者驿站', '职工之家驿站'], pinyin: 'yizhan' },
  { kind: 'nursing-room', share: 16, words: ['母爱小屋'], pinyin: 'muai-xiaowu' },
  { kind: 'square', share: 15, words: ['职工文体广场'], pinyin: 'guangchang' },
  { kind: 'reading-room', share: 7, words: ['职工书屋'], pinyin: 'shuwu' },
  { kind: 'aid-station', share: 4, words: ['应急救护站'], pinyin: 'jiuhuzhan' },
  { kind: 'studio', share: 3, words: ['劳模创新工作室'], pinyin: 'gongzuoshi' },
  { kind: 'service-centre', share: 2, words: ['工会服务中心'], pinyin: 'fuwu-zhongxin' },
  { kind: 'park', share: 2, words: ['公园'], pinyin: 'gongyuan' },
  { kind: 'sports-centre', share: 1, words: ['体育馆'], pinyin: 'tiyuguan' },
  { kind: 'culture', share: 1, words: ['文化馆'], pinyin: 'wenhuaguan' },
  { kind: 'hospital', share: 1, words: ['医院'], pinyin: 'yiyuan' },
  { kind: 'union-office', share: 1, words: ['街道总工会'], pinyin: 'gonghui' },
  { kind: 'workers-palace', share: 1, words: ['工人文化宫'], pinyin: 'wenhuagong' },
];

const statuses: { share: number; status: Venue['status'] }[] = [
  { share: 91, status: 'open' },
  { share: 3, status: 'temporarily-closed' },
  { share: 3, status: 'unknown' },
  { share: 2, status: 'closed' },
  { share: 1, status: 'moved' },
];

const precisions = [
  { share: 80, metres: 20 },
  { share: 12, metres: 100 },
  { share: 6, metres: 300 },
  { share: 2, metres: 800 },
];

const indoorFacilities = [
  '饮水',
  '热饭',
  '桌椅',
  '空调',
  '暖气',
  '卫生间',
  '充电',
  '无线网络',
] as const;
const moreFacilities = ['药箱', 'AED', '雨具', '书报', '更衣', '母婴', '停车'] as const;
const outdoorFacilities = ['球场', '健身器材', '步道', '停车', '卫生间'] as const;
const ramps = ['坡道', '电梯', '无障碍卫生间', '低位服务'] as const;

/**
 * Places that do not exist, all called 合成: for benchmarks and for tests with thousands of them. The same ones each
 * time; fewer are the first of more.
 */
export function makeVenues(count: number): Venue[] {
  const random = createRandom(seed);
  const streets = makeStreets(seed);
  const taken = new Set<string>();
  const shares = Object.entries(districtShares).map(([district, share]) => ({
    share,
    streets: streets.filter((street) => street.district === district),
  }));
  return Array.from({ length: count }, () =>
    makeVenue(pickOne(pickByShare(shares, random).streets, random), taken, random),
  );
}

/** Write places as editors do, each into `venues/<slug>.md` below a folder of content. */
export function writeVenues(content: string, venues: Venue[]) {
  const folder = join(content, 'venues');
  mkdirSync(folder, { recursive: true });
  for (const venue of venues) writeFileSync(join(folder, `${venue.slug}.md`), formatVenue(venue));
}

/** A place as a Markdown file with front matter. */
const formatVenue = (venue: Venue): string =>
  `---\n${stringify(venue, { aliasDuplicateObjects: false, lineWidth: 0 })}---\n`;

function makeVenue(street: Street, taken: Set<string>, random: () => number): Venue {
  const { kind, words, pinyin } = pickByShare(kindWords, random);
  const isOutdoors = kind === 'square' || kind === 'park';
  const named = nameVenue(street, pickOne(words, random), pinyin, taken, random);
  const { hours } = pickByShare(hoursPatterns, random);
  const facilities = draw(isOutdoors ? outdoorFacilities : indoorFacilities, 0.6, random);
  const isChecked = random() < 0.85;
  return {
    ...named,
    kind,
    district: street.district,
    location: {
      ...drawPoint(street, random),
      datum: 'wgs84',
      precision: pickByShare(precisions, random).metres,
      method: '合成数据',
    },
    status: pickByShare(statuses, random).status,
    ...(hours && { hours }),
    facilities: isOutdoors ? facilities : [...facilities, ...draw(moreFacilities, 0.2, random)],
    ...(random() < 0.3 && { accessibility: draw(ramps, 0.5, random) }),
    free: random() < 0.9,
    summary: `${street.district}${named.name}，编出来的地点，只用于测试。`,
    ...(isChecked && { verifiedOn: drawDay(random) }),
    sources: [{ title: '合成数据，只用于测试' }],
    published: '2026-11-22',
  };
}

/** A name by street and number, or by neighbourhood; the next number where somebody has it. */
function nameVenue(
  { district, name, pinyin }: Street,
  words: string,
  kindPinyin: string,
  taken: Set<string>,
  random: () => number,
) {
  const isOnStreet = random() < 0.7;
  const [sign, signPinyin] = isOnStreet ? ['路', 'lu'] : ['社区', 'shequ'];
  const write = (number: number) => ({
    slug: `hecheng-${pinyin}-${signPinyin}-${number}-${kindPinyin}`,
    name: isOnStreet ? `合成${name}路${number}号${words}` : `合成${name}社区第${number}${words}`,
    ...(random() < 0.25 && { aliases: [`合成${name}${sign}${number}`] }),
    address: `沈阳市${district}合成${name}路${number}号`,
  });
  let number = 1 + Math.floor(random() * (isOnStreet ? 200 : 12));
  while (taken.has(write(number).slug)) number++;
  const named = write(number);
  taken.add(named.slug);
  return named;
}

/** Each of the items with the same chance. */
const draw = <Item>(items: readonly Item[], chance: number, random: () => number): Item[] =>
  items.filter(() => random() < chance);

/** A day of the last eight months; more than half of them are less than 180 days old. */
function drawDay(random: () => number): string {
  const day = Date.UTC(2026, 10, 20) - Math.floor(random() * 240) * 86_400_000;
  return new Date(day).toISOString().slice(0, 10);
}
