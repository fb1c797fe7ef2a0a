import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml } from '#src/gate/parse-yaml.ts';
import { readContent } from '#src/gate/read-content.ts';
import { type Catalogue, makeCatalogue } from '#src/review/catalogue.ts';
import { type KindName, kindNames } from '#src/schemas/index.ts';

/** The repository’s own content, and the catalogue of it. */
export function readRealContent() {
  const { content } = readContent('.');
  const entries = kindNames.flatMap((kind) =>
    content.entries[kind].map(({ slug, data, body }) => ({
      collection: kind as KindName,
      slug,
      data,
      body,
    })),
  );
  const settings = (name: string) =>
    parseYaml(name, readFileSync(join('content/settings', `${name}.yml`), 'utf8')).data;
  const catalogue: Catalogue = makeCatalogue({
    entries,
    hotlines: settings('hotlines'),
    topics: settings('topics'),
    desk: settings('desk'),
    images: content.images,
  });
  return { entries, settings, catalogue };
}
