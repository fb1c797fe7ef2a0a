import { formatFault } from '#src/gate/fault.ts';
import type { Quarantine } from './quarantine.ts';

/** What a build left out and why, for people. */
export function formatQuarantine({ quarantined, files, stop }: Quarantine): string {
  if (quarantined.length === 0) return `${files}个文件都没有错。`;
  const lines = quarantined.flatMap(({ file, faults, instead }) => [
    `· ${file}：${stop ? '' : instead ? `用${instead.day}的旧版（${instead.commit.slice(0, 8)}）` : '没有可用的旧版，这次不放进网站'}`,
    ...faults.map((fault) => `    ${formatFault(fault)}`),
  ]);
  const head = stop
    ? `没有生成：${stop}。线上的旧版不受影响。`
    : `已生成，但有${quarantined.length}个文件有错，没有用它们的新版。改好后再发布一次。`;
  return [head, ...lines].join('\n');
}
