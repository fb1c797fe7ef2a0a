/** `npm run publish` and `rollback` in a process of their own, for made-up sites: builds by copying, checks nothing. */
import { cpSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runCommand } from '#src/publish/command-line.ts';
import type { PublishParts } from '#src/publish/parts.ts';
import { publishSite } from '#src/publish/publish-site.ts';
import { rollBack } from '#src/publish/rollback-site.ts';

const isImmutable = (path: string) => path.startsWith('/_astro/');
const print = (line: string) => console.log(line);

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    options: {
      root: { type: 'string', default: '.' },
      to: { type: 'string', default: '' },
      from: { type: 'string', default: '' },
      keep: { type: 'string', default: '5' },
      by: { type: 'string' },
      again: { type: 'boolean', default: false },
      remote: { type: 'string' },
      rollback: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const { to, root, from, by, again, remote } = values;
  if (values.rollback) {
    await rollBack({ to, name: positionals[0], by: by ?? '李审核' }, isImmutable, print);
    return 0;
  }
  const parts: PublishParts = {
    build: async ({ outDir }) => {
      cpSync(from, outDir, { recursive: true });
      return { outcome: 'built', quarantined: [], report: '' };
    },
    check: async () => [],
    formatHeaders: () => ({ 'headers.conf': '' }),
    isImmutable,
  };
  const options = { root, to, keep: Number(values.keep), by, again, remote };
  return await publishSite(options, parts, print, process.env);
});
