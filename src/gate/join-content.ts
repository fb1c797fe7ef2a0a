import { type SettingsName, settings } from '#src/schemas/settings.ts';
import { checkTogether } from './check-together.ts';
import type { Content } from './content.ts';
import { imageFolder, settingsFolder } from './content-places.ts';
import type { Fault } from './fault.ts';
import { gatherContent } from './gather-content.ts';
import type { JudgedFile } from './judge-file.ts';

/** Put files that were judged by themselves together: what they hold, and everything that is wrong with them. */
export function joinContent(judged: readonly JudgedFile[]): { content: Content; faults: Fault[] } {
  const images = judged
    .filter(isSoundPicture)
    .map(({ file }) => file.slice(imageFolder.length + 1));
  const content = gatherContent(judged, images);
  const own = [...judged.flatMap(({ faults }) => faults), ...findMissingSettings(judged)];
  const faulty = new Set(own.map(({ file }) => file));
  return { content, faults: [...own, ...checkTogether(content, faulty)] };
}

const isSoundPicture = ({ file, faults }: JudgedFile) =>
  file.startsWith(`${imageFolder}/`) && faults.length === 0;

/** Settings that the site cannot do without. */
function findMissingSettings(judged: readonly JudgedFile[]): Fault[] {
  const there = new Set(judged.map(({ file }) => file));
  return (Object.keys(settings) as SettingsName[])
    .filter((name) => !('optional' in settings[name]))
    .map((name) => `${settingsFolder}/${name}.yml`)
    .filter((file) => !there.has(file))
    .map(missingFile);
}

/** A file the site cannot do without is gone. */
export const missingFile = (file: string): Fault => ({
  file,
  problem: '文件不见了',
  cure: '从版本历史里恢复它；网站离不开这个文件',
});
