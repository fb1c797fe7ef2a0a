import sharp from 'sharp';
import { complain, type OutputCheck } from '../check.ts';

const cure = '请管网站的人看 src/pages/og/';

/** Where somebody shares a link, its picture is there in the size that others ask for. */
export const sharedPictures: OutputCheck = {
  name: 'shared-pictures',
  promise: '转发链接时配的图是1200×630的 PNG，一张不少',
  start(site) {
    const pictures = site.files.filter((path) => path.startsWith('/og/'));
    return {
      file: async ({ path, bytes }) => {
        if (!path.startsWith('/og/')) return [];
        const form = await describePicture(bytes);
        return complain([form !== '1200×630 png' && `是 ${form}`], cure);
      },
      end: () => complain([pictures.length === 0 && '一张转发用的图也没有'], cure),
    };
  },
};

const describePicture = (bytes: Buffer): Promise<string> =>
  sharp(bytes)
    .metadata()
    .then(
      ({ width, height, format }) => `${width}×${height} ${format}`,
      () => '打不开的图',
    );
