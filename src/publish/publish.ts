/** `npm run publish`: the checked-out commit becomes the site that visitors see. */
import { join } from 'node:path';
import { fromHere, readCommandLine, readKeep, requireTo, runCommand } from './command-line.ts';
import { parts } from './parts.ts';
import { publishSite } from './publish-site.ts';

const usage = `用法：
  npm run publish -- --to 文件夹                    生成、检查、发布当前的提交
选项：
  --keep 5            留几版，可以退回去
  --by 名字           谁发布的；不写就用推送的人或提交的人
  --built 文件夹      不生成，用这个已经生成好的
  --again             这个提交被退回过，还是要发布
  --remote 名:路径    再用 rclone 传到 CDN 或对象存储
结束状态：0 全部上线；3 上线了，但有文件没用上；1 没有发布；2 命令写错；4 这个提交被退回过，没有发布。`;

await runCommand(async () => {
  const { values } = readCommandLine(
    {
      options: {
        to: { type: 'string' },
        keep: { type: 'string', default: '5' },
        by: { type: 'string' },
        built: { type: 'string' },
        again: { type: 'boolean', default: false },
        remote: { type: 'string' },
      },
    },
    usage,
  );
  const { by, again, remote, built } = values;
  const options = {
    root: join(import.meta.dirname, '../..'),
    to: requireTo(values.to, usage),
    keep: readKeep(values.keep, usage),
    built: built === undefined ? undefined : fromHere(built),
    by,
    again,
    remote,
  };
  return await publishSite(options, parts, (line) => console.log(line), process.env);
});
