import type { APIRoute } from 'astro';
import { renderBody } from '#src/data/bodies.ts';
import { getPolicies, nameOf } from '#src/data/policies.ts';
import { nameArticle } from '#src/lib/article-anchor.ts';
import { escapeXml, writeAtom } from '#src/lib/atom.ts';
import { today } from '#src/lib/dates.ts';
import { site } from '#src/site.ts';

export const GET: APIRoute = async ({ site: base, url }) => {
  const entries = (await getPolicies()).map((policy) => {
    const { id, data } = policy;
    const published = data.published ?? today();
    const points = (data.keyPoints ?? []).map(
      ({ article, point }) =>
        `<li>${article ? `${escapeXml(nameArticle(article))} ` : ''}${escapeXml(point)}</li>`,
    );
    return {
      title: nameOf(policy),
      address: new URL(`/policies/${id}/`, base),
      published,
      updated: data.updated ?? published,
      summary: data.summary,
      html: `<p>${escapeXml(data.summary)}</p><ul>${points.join('')}</ul>${renderBody(policy).html}`,
    };
  });
  const feed = writeAtom({
    title: `${site.name}：法规政策`,
    page: new URL('/policies/', base),
    self: new URL(url.pathname, base),
    author: site.organiser,
    entries,
  });
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
