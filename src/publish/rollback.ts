/** `npm run rollback`: visitors see an earlier release again. */
import { userInfo } from 'node:os';
import { readCommandLine, requireTo, runCommand } from './command-line.ts';
import { parts } from './parts.ts';
import { describeReleases } from './release-list.ts';
import { rollBack } from './rollback-site.ts';
import { uploadRelease } from './upload-release.ts';

const usage = `用法：
  npm run rollback -- --to 文件夹               退回到上一个提交的版本
  npm run rollback -- --to 文件夹 版本名        换到这一版
  npm run rollback -- --to 文件夹 --list        有哪些版本，退回会退到哪一版
选项：
  --by 名字           谁退回的
  --remote 名:路径    再用 rclone 把退回的一版传上去
退回的提交从此不发布；要它回来，npm run publish 加 --again，或者换到那一版。
结束状态：0 换好了；1 没有换；2 命令写错。`;

await runCommand(async () => {
  const { values, positionals } = readCommandLine(
    {
      options: {
        to: { type: 'string' },
        by: { type: 'string' },
        list: { type: 'boolean', default: false },
        remote: { type: 'string' },
      },
      allowPositionals: true,
    },
    usage,
  );
  const to = requireTo(values.to, usage);
  if (values.list) {
    for (const line of describeReleases(to)) console.log(line);
    return 0;
  }
  const [name] = positionals;
  const by = values.by ?? userInfo().username;
  const release = await rollBack({ to, name, by }, parts.isImmutable, (line) => console.log(line));
  if (values.remote !== undefined) {
    console.log(await uploadRelease(to, release, values.remote, parts.isImmutable));
  }
  return 0;
});
