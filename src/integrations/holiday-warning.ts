import type { AstroIntegration } from 'astro';
import { findMissingYear } from '#src/holidays.ts';
import { today } from '#src/lib/dates.ts';

/** Warns when the holidays of the coming months are not all known, so that somebody updates chinese-days in time. */
export function holidayWarning(): AstroIntegration {
  return {
    name: 'holiday-warning',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        const year = command === 'build' ? findMissingYear(today()) : undefined;
        if (year === undefined) return;
        logger.warn(
          `chinese-days没有${year}年的放假安排：从${year}年1月1日起，页面上写“节假日以现场为准”。国务院公布后请更新这个软件包。`,
        );
      },
    },
  };
}
