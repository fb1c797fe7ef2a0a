import { z } from 'astro/zod';
import { choice, flag, group, integer, number, text } from './fields.ts';

/** What the map can be drawn on, as editors choose it. */
const basemaps = {
  sketch: '示意底图（内置，不用联网）',
  tianditu: '天地图（要密钥）',
  amap: '高德瓦片（先核对使用条款）',
  osm: 'OpenStreetMap（只供试用）',
  pmtiles: '自备的 PMTiles 文件',
};
/** The name of a basemap in `content/settings/map.yml`. */
export type BasemapName = keyof typeof basemaps;

/** The settings of the map. What basemap, key and file must have in common is judged by the gate. */
export const mapSettings = {
  label: '地图',
  schema: z.strictObject({
    basemap: choice({
      label: '底图',
      hint: '拿不准就选示意底图。换底图后要重新填审图号。',
      choices: basemaps,
    }),
    key: text({
      label: '密钥',
      hint: '只有天地图要填：在天地图官网申请“浏览器端”密钥，并限定只给本站域名用。',
      matches: { pattern: '^[0-9A-Za-z]{16,64}$', message: '密钥是一串字母和数字' },
    }).optional(),
    tiles: text({
      label: '瓦片地址',
      hint: '选 PMTiles 时填文件地址，例如 /shenyang.pmtiles；其他底图留空，除非有自己的镜像，例如 https://tiles.example.cn/{z}/{x}/{y}.png。',
      matches: {
        pattern: '^(https://[^\\s/"\'<>;]+)?/[^\\s"\'<>;]+$',
        message: '要以 https:// 或 / 开头，中间没有空格',
      },
    }).optional(),
    centre: group(
      { lng: number({ label: '经度' }), lat: number({ label: '纬度' }) },
      { label: '中心', hint: '打开地图时的中心，GPS（WGS-84）坐标。' },
    ),
    zoom: integer({
      label: '缩放级别',
      hint: '打开地图时的大小：9能看到全市，11是市区；示意底图最多14。',
      min: 1,
      max: 22,
    }),
    reviewNumber: text({
      label: '审图号',
      hint: '所用底图的审图号。没有就空着，页面不显示。',
    }).optional(),
    source: text({ label: '底图来源', hint: '写在地图角上的一句话。' }).optional(),
    outline: flag({
      label: '画区县界线',
      unknown: '有文件就画',
      hint: '示意底图上的区县界线来自 content/settings/districts.geojson，有这个文件就画；填 false 暂时不画。文件里要写明 licence（许可）、source（来源）和 reviewNumber（审图号）。',
    }).optional(),
  }),
};
/** What an editor has set for the map. */
export type MapSettings = z.infer<typeof mapSettings.schema>;
