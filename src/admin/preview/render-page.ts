import { ask } from '../desk-client.ts';
import type { Draft } from './read-draft.ts';
import { readPictures } from './read-pictures.ts';
import type { RenderedPage } from './use-rendered-page.ts';

/** The site's own page, rendered by the desk. */
export async function renderByDesk(draft: Draft): Promise<RenderedPage> {
  const { collection, slug, raw } = draft;
  const assets = await readPictures(draft);
  return ask<RenderedPage>('preview', { collection, slug, raw, assets });
}

/** The page from a template, where there is only a forge. */
export async function renderByTemplate(draft: Draft): Promise<RenderedPage> {
  const { renderTemplate } = await import('./render-template.tsx');
  return renderTemplate(draft);
}
