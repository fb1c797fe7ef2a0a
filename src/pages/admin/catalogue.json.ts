import { readContent } from '#src/gate/read-content.ts';
import { makeCatalogue } from '#src/review/catalogue.ts';
import { kindNames } from '#src/schemas/index.ts';

/** What is published, by name: for lists, pickers and checks of a desk that has only a forge behind it. */
export const GET = () => {
  const { entries, settings, images } = readContent(process.cwd()).content;
  const { hotlines, topics, desk } = settings;
  return Response.json(
    makeCatalogue({
      entries: kindNames.flatMap((collection) =>
        entries[collection].map(({ slug, data }) => ({ collection, slug, data })),
      ),
      hotlines,
      topics,
      desk,
      images,
    }),
  );
};
