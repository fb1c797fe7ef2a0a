import { basemaps } from '#src/basemaps.ts';
import { isNearDistrict } from '#src/geography.ts';
import type { MapSettings } from '#src/schemas/map-settings.ts';
import type { Fault } from './fault.ts';

/** Judge what the fields of the map's settings must have in common. */
export function checkMap(file: string, settings: MapSettings): Fault[] {
  return [...checkNeeds(settings), ...checkTiles(settings), ...checkView(settings)].map(
    (fault) => ({ file, ...fault }),
  );
}

type Finding = Omit<Fault, 'file'>;

const missing = {
  key: {
    field: '密钥（key）',
    problem: '底图选了天地图，却没有密钥',
    cure: '在天地图官网申请“浏览器端”密钥填上，或把底图（basemap）改回sketch',
  },
  tiles: {
    field: '瓦片地址（tiles）',
    problem: '底图选了PMTiles，却没有文件地址',
    cure: '填.pmtiles文件的地址，例如 /shenyang.pmtiles，或把底图（basemap）改回sketch',
  },
} as const;

function checkNeeds(settings: MapSettings): Finding[] {
  return basemaps[settings.basemap].needs
    .filter((name) => !settings[name])
    .map((name) => missing[name]);
}

/** An address is one file for PMTiles, and one with a place for each part of a tile for the others. */
function checkTiles({ basemap, tiles }: MapSettings): Finding[] {
  if (!tiles || basemap === 'sketch') return [];
  const fits =
    basemap === 'pmtiles'
      ? tiles.endsWith('.pmtiles')
      : ['{z}', '{x}', '{y}'].every((part) => tiles.includes(part)) && !/\{[^zxy]\}/.test(tiles);
  if (fits) return [];
  return [
    {
      field: '瓦片地址（tiles）',
      problem: `填的是“${tiles}”`,
      cure:
        basemap === 'pmtiles'
          ? '要填以.pmtiles结尾的文件地址'
          : '镜像的地址里要有{z}、{x}、{y}，不能有别的花括号；没有镜像就空着',
    },
  ];
}

function checkView({ basemap, zoom, centre }: MapSettings): Finding[] {
  const { min, max } = basemaps[basemap].zoom;
  const faults: Finding[] = [];
  if (zoom < min || zoom > max) {
    faults.push({
      field: '缩放级别（zoom）',
      problem: `填的是${zoom}，底图${basemap}只有${min}到${max}级`,
      cure: '改成这个范围里的整数，市区一般用11',
    });
  }
  if (!isNearDistrict(centre, undefined)) {
    const swapped = isNearDistrict({ lng: centre.lat, lat: centre.lng }, undefined);
    faults.push({
      field: '中心（centre）',
      problem: `经度${centre.lng}、纬度${centre.lat}不在沈阳市`,
      cure: swapped ? '经度和纬度写反了，对调即可' : '市中心是经度123.43、纬度41.79',
    });
  }
  return faults;
}
