import { checkDuplicates } from './check-duplicates.ts';
import { checkLinks } from './check-links.ts';
import { checkArticles, checkFormerSlugs, checkRelations } from './check-relations.ts';
import type { Content } from './content.ts';
import type { Fault } from './fault.ts';

/**
 * What can only be judged over all content: references, cited articles, addresses, titles, links of bodies.
 * What leads to a file in `faulty` is let through: that file is complained of already.
 */
export const checkTogether = (
  content: Content,
  faulty: ReadonlySet<string> = new Set(),
): Fault[] => [
  ...checkRelations(content, faulty),
  ...checkArticles(content),
  ...checkFormerSlugs(content),
  ...checkDuplicates(content),
  ...checkLinks(content),
];
