import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatFault, formatFaults } from '#src/gate/fault.ts';
import { findWithdrawnNames } from '#src/gate/find-withdrawn-names.ts';
import { judgeContent } from '#src/gate/judge-content.ts';
import { rememberContent } from '#src/gate/read-content.ts';

/** Judges all content before a build. Faults stop the build; in `astro dev` they are only told. */
export function contentGate(): AstroIntegration {
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:setup': async ({ command, config, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const root = fileURLToPath(config.root);
        const judged = await judgeContent(root);
        const { content, faults } = judged;
        if (command === 'build') rememberContent(root, judged);
        for (const fault of findWithdrawnNames(content)) logger.warn(formatFault(fault));
        if (faults.length === 0) return;
        if (command === 'dev') {
          logger.error(formatFaults(faults));
          return;
        }
        process.stderr.write(`${formatFaults(faults, '，网站没有重新生成，线上的旧版不受影响')}\n`);
        process.exit(1);
      },
    },
  };
}
