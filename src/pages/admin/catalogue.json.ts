import { readShownContent } from '#src/data/shown-entries.ts';
import { makeCatalogue } from '#src/review/catalogue.ts';

/** What is published, by name: for lists, pickers and checks of a desk that has only a forge behind it. */
export const GET = () => {
  const { entries, images, settings } = readShownContent();
  const { hotlines, topics, desk } = settings;
  return Response.json(makeCatalogue({ entries, hotlines, topics, desk, images }));
};
