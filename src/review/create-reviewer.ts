import { formatFault } from '#src/gate/fault.ts';
import { parseEntry } from '#src/gate/parse-entry.ts';
import { parseYaml } from '#src/gate/parse-yaml.ts';
import type { Catalogue } from './catalogue.ts';
import type { Finding } from './finding.ts';
import { review } from './review.ts';

/** Judges an entry as it is written in its file: `raw` is the whole text of the file. */
export type Reviewer = (
  collection: string,
  slug: string,
  raw: string,
  catalogue: Catalogue,
) => Finding[];

/** A reviewer for the desk: before 待审 and before 发布 it has the say. `today` is asked at each review. */
export function createReviewer(today: () => string): Reviewer {
  return (collection, slug, raw, catalogue) => {
    const isSettings = collection === 'settings';
    const parsed = isSettings
      ? { ...parseYaml(slug, raw), body: '' }
      : parseEntry(`${slug}.md`, raw);
    const [fault] = parsed.faults;
    if (fault) {
      const message = formatFault(fault);
      return [{ level: 'block', field: '资料区', path: '', message, cure: fault.cure }];
    }
    const data = isSettings && Array.isArray(parsed.data) ? { [slug]: parsed.data } : parsed.data;
    return review(collection, slug, { data, body: parsed.body }, { today: today(), catalogue });
  };
}
