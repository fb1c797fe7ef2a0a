import type { APIRoute } from 'astro';
import { renderBody } from '#src/data/bodies.ts';
import { getGuides } from '#src/data/guides.ts';
import { escapeXml, writeAtom } from '#src/lib/atom.ts';
import { today } from '#src/lib/dates.ts';
import { site } from '#src/site.ts';

export const GET: APIRoute = async ({ site: base, url }) => {
  const entries = (await getGuides()).map((guide) => {
    const { id, data } = guide;
    const published = data.published ?? today();
    const steps = data.steps.map(
      ({ title, text = '' }) => `<li><b>${escapeXml(title)}</b> ${escapeXml(text)}</li>`,
    );
    return {
      title: data.title,
      address: new URL(`/guides/${id}/`, base),
      published,
      updated: data.updated ?? published,
      summary: data.answer,
      html: `<p>${escapeXml(data.answer)}</p><ol>${steps.join('')}</ol>${renderBody(guide).html}`,
    };
  });
  const feed = writeAtom({
    title: `${site.name}：办事维权指南`,
    page: new URL('/guides/', base),
    self: new URL(url.pathname, base),
    author: site.organiser,
    entries,
  });
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
