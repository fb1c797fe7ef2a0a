import { defineCollection } from 'astro:content';
import { frontMatterLoader } from '#src/integrations/front-matter-loader.ts';
import { settingsLoader } from '#src/integrations/settings-loader.ts';
import { kinds } from '#src/schemas/index.ts';
import { settings } from '#src/schemas/settings.ts';

export const collections = {
  'model-workers': defineCollection({
    loader: frontMatterLoader('model-workers'),
    schema: kinds['model-workers'].schema,
  }),
  policies: defineCollection({
    loader: frontMatterLoader('policies'),
    schema: kinds.policies.schema,
  }),
  guides: defineCollection({ loader: frontMatterLoader('guides'), schema: kinds.guides.schema }),
  venues: defineCollection({ loader: frontMatterLoader('venues'), schema: kinds.venues.schema }),
  amounts: defineCollection({ loader: frontMatterLoader('amounts'), schema: kinds.amounts.schema }),
  glossary: defineCollection({
    loader: frontMatterLoader('glossary'),
    schema: kinds.glossary.schema,
  }),
  pages: defineCollection({ loader: frontMatterLoader('pages'), schema: kinds.pages.schema }),
  hotlines: defineCollection({
    loader: settingsLoader('hotlines'),
    schema: settings.hotlines.schema,
  }),
  figures: defineCollection({ loader: settingsLoader('figures'), schema: settings.figures.schema }),
  programmes: defineCollection({
    loader: settingsLoader('programmes'),
    schema: settings.programmes.schema,
  }),
  topics: defineCollection({ loader: settingsLoader('topics'), schema: settings.topics.schema }),
  map: defineCollection({ loader: settingsLoader('map'), schema: settings.map.schema }),
};
