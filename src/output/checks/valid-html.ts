import type { Complaint, OutputCheck } from '../check.ts';
import { createValidators } from '../validate-pages.ts';

const cure = '请管网站的人看这一页的模板，或正文里这一处的写法';

/** A page that is valid means the same to every browser and every screen reader. */
export const validHtml: OutputCheck = {
  name: 'valid-html',
  promise: '每一页都是合格的 HTML',
  start() {
    const validators = createValidators();
    const found: Complaint[] = [];
    return {
      async page({ path, html }) {
        await validators.add(path, html, (faults) => {
          found.push(...faults.map((problem) => ({ path, problem, cure })));
        });
        return found.splice(0);
      },
      async end() {
        await validators.end();
        return found.splice(0);
      },
      stop: validators.stop,
    };
  },
};
