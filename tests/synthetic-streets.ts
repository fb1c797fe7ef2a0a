import { districts, type Point } from '#src/geography.ts';
import type { DistrictName } from '#src/schemas/shared.ts';
import { createRandom } from './random.ts';

/** A street that does not exist. */
export interface Street {
  district: DistrictName;
  /** Without 路, so that a neighbourhood can be named after it, too. */
  name: string;
  pinyin: string;
  from: Point;
  to: Point;
}

/** How many of a thousand places a district has: few in the counties. */
export const districtShares: Record<DistrictName, number> = {
  和平区: 145,
  沈河区: 145,
  大东区: 120,
  皇姑区: 130,
  铁西区: 150,
  苏家屯区: 50,
  浑南区: 85,
  沈北新区: 50,
  于洪区: 65,
  辽中区: 18,
  新民市: 20,
  康平县: 10,
  法库县: 12,
};

const firstWords =
  '云yun 青qing 春chun 秋qiu 金jin 银yin 星xing 月yue 朝zhao 晚wan 白bai 红hong 远yuan 高gao 文wen 和he 长chang 新xin 福fu 瑞rui';
const secondWords =
  '杉shan 松song 柳liu 槐huai 桐tong 枫feng 兰lan 荷he 泉quan 溪xi 湖hu 岭ling 桥qiao 塔ta 光guang 宁ning 安an 泽ze 霞xia 帆fan';

/** Below this share a district is country. */
const countryShare = 30;
const streetsInTown = 36;
const streetsInCountry = 16;
/** Degrees of a kilometre, here. */
const kilometre = { lat: 0.009, lng: 0.0121 };

/** The same streets of the whole city each time: dense around the seats of districts, a few in villages. */
export function makeStreets(seed: number): Street[] {
  const random = createRandom(seed);
  const names = shuffle(combineWords(), random);
  return Object.entries(districtShares).flatMap(([name, share]) => {
    const isCountry = share < countryShare;
    return Array.from({ length: isCountry ? streetsInCountry : streetsInTown }, () => {
      const district = name as DistrictName;
      const { word = '', pinyin = '' } = names.pop() ?? {};
      return { district, name: word, pinyin, ...layStreet(district, isCountry, random) };
    });
  });
}

/** Streets of a town cross each other around its seat; every other one in the country is a village’s. */
function layStreet(district: DistrictName, isCountry: boolean, random: () => number) {
  const { seat, box } = districts[district];
  const isVillage = isCountry ? random() < 0.5 : random() < 0.12;
  const spread = isCountry ? 1.5 : 4;
  const middle = isVillage
    ? { lng: between(box[0], box[2], random()), lat: between(box[1], box[3], random()) }
    : {
        lng: seat.lng + spread * kilometre.lng * drawNormal(random),
        lat: seat.lat + spread * kilometre.lat * drawNormal(random),
      };
  const half = isVillage || isCountry ? 0.4 : 0.6 + 1.8 * random();
  const angle = 0.3 + (random() < 0.5 ? 0 : Math.PI / 2) + 0.1 * drawNormal(random);
  const step = {
    lng: half * kilometre.lng * Math.cos(angle),
    lat: half * kilometre.lat * Math.sin(angle),
  };
  return {
    from: { lng: middle.lng - step.lng, lat: middle.lat - step.lat },
    to: { lng: middle.lng + step.lng, lat: middle.lat + step.lat },
  };
}

/** A point on a street or a few steps off it, inside the box of its district. */
export function drawPoint({ district, from, to }: Street, random: () => number): Point {
  const [west, south, east, north] = districts[district].box;
  const along = random();
  const aside = () => 0.04 * drawNormal(random);
  const lng = between(from.lng, to.lng, along) + aside() * kilometre.lng;
  const lat = between(from.lat, to.lat, along) + aside() * kilometre.lat;
  return {
    lng: roundDegrees(fold(lng, west, east)),
    lat: roundDegrees(fold(lat, south, north)),
  };
}

/** What lies beyond an edge is laid back to the inside, so that nothing gathers at the edge. */
function fold(value: number, low: number, high: number): number {
  const folded = value < low ? 2 * low - value : value > high ? 2 * high - value : value;
  return Math.min(high - 1e-5, Math.max(low + 1e-5, folded));
}

const between = (low: number, high: number, share: number) => low + (high - low) * share;

const roundDegrees = (value: number) => Number(value.toFixed(5));

/** A number around 0, most between -1 and 1. */
const drawNormal = (random: () => number) =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

function combineWords(): { word: string; pinyin: string }[] {
  return firstWords.split(' ').flatMap((first) =>
    secondWords.split(' ').map((second) => ({
      word: first.charAt(0) + second.charAt(0),
      pinyin: first.slice(1) + second.slice(1),
    })),
  );
}

function shuffle<Item>(items: Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
