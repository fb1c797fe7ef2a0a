import type { Finding } from './finding.ts';
import { checkLength } from './rules/length.ts';
import { checkLinks } from './rules/link.ts';
import { checkPictures } from './rules/picture.ts';
import { checkPolicyDates } from './rules/policy-dates.ts';
import { checkPrivateNumbers } from './rules/private-number.ts';
import {
  checkAddress,
  checkArticles,
  checkFormerAddresses,
  checkRelations,
} from './rules/relation.ts';
import { checkSchema } from './rules/schema.ts';
import { checkCertainty, checkReviewDays, checkSources } from './rules/upkeep.ts';
import { checkAmounts, checkWords } from './rules/wording.ts';
import { type ReviewContext, type Rule, type Subject, takeApart } from './subject.ts';

/** Every check, in the order in which they have the say over a field. */
const rules: Record<string, Rule> = {
  pictures: checkPictures,
  privateNumbers: checkPrivateNumbers,
  addresses: checkAddress,
  formerAddresses: checkFormerAddresses,
  relations: checkRelations,
  articles: checkArticles,
  links: checkLinks,
  length: checkLength,
  policyDates: checkPolicyDates,
  reviewDays: checkReviewDays,
  words: checkWords,
  amounts: checkAmounts,
  certainty: checkCertainty,
  sources: checkSources,
  schema: checkSchema,
};

/** What stands in the way of an entry, and what somebody should look at again: blocking ones first, then in the order of the form. */
export function review(
  collection: string,
  slug: string,
  entry: { data: unknown; body: string },
  context: ReviewContext,
): Finding[] {
  const subject = takeApart(collection, slug, entry);
  return sortFindings(
    subject,
    [...findByRule(subject, context)].flatMap(({ findings }) => findings),
  );
}

/** The findings of each rule. What one rule has blocked at a field, the schema does not say again. */
function findByRule(
  subject: Subject,
  context: ReviewContext,
): { rule: string; findings: Finding[] }[] {
  const blocked = new Set<string>();
  return Object.entries(rules).map(([rule, check]) => {
    const found = check(subject, context);
    const findings =
      rule === 'schema' ? found.filter(({ path }) => path === '' || !blocked.has(path)) : found;
    for (const { level, path } of found) if (level === 'block') blocked.add(path);
    return { rule, findings };
  });
}

function sortFindings({ fields }: Subject, findings: Finding[]): Finding[] {
  const order = [...fields.map(({ name }) => name), 'body'];
  const rank = ({ level, path }: Finding) =>
    (level === 'block' ? 0 : order.length + 1) + order.indexOf(path.split('.')[0] ?? '');
  return [...findings].sort((one, other) => rank(one) - rank(other));
}
