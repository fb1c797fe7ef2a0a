import { readContent } from '#src/gate/read-content.ts';
import { today } from '#src/lib/dates.ts';
import { kindNames } from '#src/schemas/index.ts';
import { isPublished } from '#src/schemas/publication.ts';

/** Published entries of every kind, and the rest of the content, for files that the desk reads and everybody could. */
export function readShownContent() {
  const { entries, settings, images } = readContent(process.cwd()).content;
  const day = today();
  const shown = kindNames.flatMap((collection) =>
    entries[collection]
      .filter(({ data }) => isPublished(data, day))
      .map(({ slug, data }) => ({ collection, slug, data })),
  );
  return { entries: shown, settings, images };
}
