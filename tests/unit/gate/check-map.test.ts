import { expect, test } from 'vitest';
import { checkSettings } from '#src/gate/check-settings.ts';
import { formatFault } from '#src/gate/fault.ts';

const judge = (...lines: string[]) => {
  const source = ['centre: { lng: 123.43, lat: 41.79 }', 'zoom: 11', ...lines];
  // A later line takes the place of one that says the same.
  const kept = source.filter(
    (line, index) =>
      !source.slice(index + 1).some((other) => other.split(':')[0] === line.split(':')[0]),
  );
  return checkSettings('map.yml', 'map', kept.join('\n')).faults.map(formatFault);
};

test.each([
  ['basemap: sketch'],
  ['basemap: tianditu', 'key: 0123456789abcdef0123456789abcdef'],
  ['basemap: amap', 'zoom: 17'],
  ['basemap: osm', 'tiles: https://tiles.example.cn/{z}/{x}/{y}.png'],
  ['basemap: pmtiles', 'tiles: /shenyang.pmtiles', 'reviewNumber: GS（2026）1号'],
  ['basemap: sketch', 'outline: false', 'tiles: /left-over.pmtiles'],
])('nothing is wrong with %s %s', (...lines) => {
  expect(judge(...lines)).toEqual([]);
});

test('Tianditu without its key is told, with the cure', () => {
  expect(judge('basemap: tianditu')).toEqual([
    'map.yml：密钥（key）：底图选了天地图，却没有密钥。在天地图官网申请“浏览器端”密钥填上，或把底图（basemap）改回sketch。',
  ]);
});

test('PMTiles without its file is told', () => {
  expect(judge('basemap: pmtiles')).toEqual([
    'map.yml：瓦片地址（tiles）：底图选了PMTiles，却没有文件地址。填.pmtiles文件的地址，例如 /shenyang.pmtiles，或把底图（basemap）改回sketch。',
  ]);
});

test('a zoom the basemap does not have is told, with those it has', () => {
  expect(judge('basemap: sketch', 'zoom: 15')).toEqual([
    'map.yml：缩放级别（zoom）：填的是15，底图sketch只有9到14级。改成这个范围里的整数，市区一般用11。',
  ]);
});

test.each([
  ['basemap: osm', 'tiles: https://tiles.example.cn/tiles/', /要有\{z\}、\{x\}、\{y\}/],
  ['basemap: osm', 'tiles: https://tiles.example.cn/{s}/{z}/{x}/{y}', /不能有别的花括号/],
  ['basemap: pmtiles', 'tiles: /shenyang.mbtiles', /以\.pmtiles结尾/],
  ['basemap: pmtiles', 'tiles: "http://tiles.example.cn/a.pmtiles"', /https:\/\/ 或 \/ 开头/],
  ['basemap: pmtiles', `tiles: "https://a.cn; script-src */a.pmtiles"`, /没有空格/],
  ['basemap: tianditu', 'key: "abc&x=1"', /密钥是一串字母和数字/],
  ['basemap: baidu', 'zoom: 11', /可选：sketch、tianditu、amap、osm、pmtiles/],
  ['basemap: sketch', 'centre: { lng: 41.79, lat: 123.43 }', /写反了/],
])('%s with %s is refused', (basemap, line, fault) => {
  expect(judge(basemap, line)).toEqual([expect.stringMatching(fault)]);
});
