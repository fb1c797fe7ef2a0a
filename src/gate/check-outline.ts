import { isNearDistrict } from '#src/geography.ts';
import { type LngLat, toWgs84 } from '#src/lib/datum.ts';
import { type DistrictName, districtNames } from '#src/schemas/shared.ts';
import type { Fault } from './fault.ts';

/** The approved outline of the districts, WGS-84. */
export interface Outline {
  licence: string;
  source: string;
  /** 审图号 */
  reviewNumber: string;
  districts: { name: DistrictName; polygons: LngLat[][][] }[];
}

type Finding = Omit<Fault, 'file'>;
type Members = Record<string, unknown>;

const required = {
  licence: '许可（licence）',
  source: '来源（source）',
  reviewNumber: '审图号（reviewNumber）',
} as const;

/** Judge the file of the district outline. It is drawn only when everything about it is in order. */
export function checkOutline(file: string, text: string): { outline?: Outline; faults: Fault[] } {
  const data = parse(text);
  if (data?.['type'] !== 'FeatureCollection' || !Array.isArray(data['features'])) {
    const problem = '不是GeoJSON的FeatureCollection';
    return { faults: [{ file, problem, cure: '请制图单位导出GeoJSON，或先把文件移走' }] };
  }
  const findings = checkLabels(data);
  const names = new Set<string>();
  const districts = data['features'].flatMap((feature: unknown, index) => {
    const district = readDistrict(feature, data['datum'] === 'gcj02', index, findings);
    if (district && names.has(district.name)) {
      findings.push({ ...place(index), problem: `“${district.name}”出现了两次`, cure: '留下一个' });
    }
    if (district) names.add(district.name);
    return district ?? [];
  });
  const faults = findings.map((finding) => ({ file, ...finding }));
  if (faults.length > 0) return { faults };
  const { licence, source, reviewNumber } = data as Record<keyof typeof required, string>;
  return { outline: { licence, source, reviewNumber, districts }, faults };
}

const place = (index: number) => ({ field: `第${index + 1}个要素（features.${index}）` });

function parse(text: string): Members | undefined {
  try {
    return asMembers(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const asMembers = (value: unknown) =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Members)
    : undefined;

function checkLabels(data: Members): Finding[] {
  const findings: Finding[] = Object.entries(required)
    .filter(([name]) => typeof data[name] !== 'string' || !String(data[name]).trim())
    .map(([name, field]) => ({
      field,
      problem: '没有写',
      cure: `在文件最外层加上"${name}"；没有批准的界线不能公布`,
    }));
  if (data['datum'] !== undefined && data['datum'] !== 'wgs84' && data['datum'] !== 'gcj02') {
    const problem = `填的是“${String(data['datum'])}”`;
    findings.push({ field: '坐标系（datum）', problem, cure: '写wgs84或gcj02' });
  }
  if ((data['features'] as unknown[]).length === 0) {
    findings.push({ field: 'features', problem: '是空的', cure: '每个区县市一个要素' });
  }
  return findings;
}

/** One district; what is wrong with it goes to `findings`. */
function readDistrict(feature: unknown, isGcj02: boolean, index: number, findings: Finding[]) {
  const members = asMembers(feature);
  const name = districtNames.find(
    (known) => known === asMembers(members?.['properties'])?.['name'],
  );
  if (!name) {
    const problem = '没有区县市的名称，或名称不在13个区县市里';
    findings.push({
      ...place(index),
      problem,
      cure: `properties.name写${districtNames.join('、')}之一`,
    });
    return undefined;
  }
  const polygons = readPolygons(asMembers(members?.['geometry']));
  if (!polygons) {
    const problem = `“${name}”不是闭合的多边形（Polygon或MultiPolygon）`;
    findings.push({ ...place(index), problem, cure: '重新导出，每一圈首尾两点相同' });
    return undefined;
  }
  const converted = polygons.map((rings) =>
    rings.map((ring) =>
      ring.map((point) =>
        toWgs84(point, isGcj02 ? 'gcj02' : 'wgs84')
          .slice(0, 2)
          .map(round),
      ),
    ),
  ) as unknown as LngLat[][][];
  const stray = converted.flat(2).find(([lng, lat]) => !isNearDistrict({ lng, lat }, name));
  if (stray) {
    const swapped = isNearDistrict({ lng: stray[1], lat: stray[0] }, name);
    findings.push({
      ...place(index),
      problem: `“${name}”有一点（${stray.join('，')}）不在${name}一带`,
      cure: swapped ? '经度和纬度写反了，经度在前' : '核对名称和坐标系（datum写wgs84或gcj02）',
    });
  }
  return { name, polygons: converted };
}

/** A metre is enough for a line. */
const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

function readPolygons(geometry: Members | undefined): LngLat[][][] | undefined {
  const coordinates = geometry?.['coordinates'];
  const polygons = geometry?.['type'] === 'Polygon' ? [coordinates] : coordinates;
  const isKnown = geometry?.['type'] === 'Polygon' || geometry?.['type'] === 'MultiPolygon';
  return isKnown && isListOf(polygons, (polygon) => isListOf(polygon, isRing))
    ? (polygons as LngLat[][][])
    : undefined;
}

const isListOf = (value: unknown, test: (item: unknown) => boolean) =>
  Array.isArray(value) && value.length > 0 && value.every(test);

function isRing(ring: unknown): boolean {
  if (!isListOf(ring, isPosition)) return false;
  const points = ring as number[][];
  const [first, last] = [points[0], points.at(-1)];
  return points.length >= 4 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

const isPosition = (point: unknown) =>
  Array.isArray(point) && point.length >= 2 && point.slice(0, 2).every(Number.isFinite);
