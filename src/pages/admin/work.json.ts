import { readContent } from '#src/gate/read-content.ts';
import { readFacts } from '#src/review/find-work.ts';
import { kindNames } from '#src/schemas/index.ts';

/** What there is to look after, for the work list of a desk that has only a forge behind it; the day decides in the browser. */
export const GET = () => {
  const { entries } = readContent(process.cwd()).content;
  const all = kindNames.flatMap((collection) =>
    entries[collection].map(({ slug, data }) => ({ collection, slug, data })),
  );
  return Response.json(all.flatMap(readFacts));
};
