// @ts-check
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { cascadeLayers } from './src/integrations/cascade-layers.ts';
import { contentGate } from './src/integrations/content-gate.ts';
import { decap } from './src/integrations/decap.ts';
import { desk } from './src/integrations/desk.ts';
import { deskApart } from './src/integrations/desk-apart.ts';
import { holidayWarning } from './src/integrations/holiday-warning.ts';
import { licenceNotices } from './src/integrations/licence-notices.ts';
import { listedPages } from './src/integrations/listed-pages.ts';
import { productionBuild } from './src/integrations/production-build.ts';
import { searchCheck } from './src/integrations/search-check.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { readSiteUrl } from './src/integrations/site-url.ts';

export default defineConfig({
  site: readSiteUrl(),
  trailingSlash: 'always',
  build: { inlineStylesheets: 'never' },
  scopedStyleStrategy: 'where',
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0 } },
  integrations: [
    productionBuild(),
    contentGate(),
    holidayWarning(),
    cascadeLayers(),
    searchIndex(),
    searchCheck(),
    decap(),
    desk(),
    deskApart(),
    licenceNotices(),
    react({ exclude: ['**/src/admin/**'] }),
    listedPages(),
  ],
});
