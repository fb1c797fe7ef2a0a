import { formatDate } from '#src/lib/dates.ts';
import type { KindData } from '#src/schemas/index.ts';
import { Body } from './parts.tsx';
import type { TemplateProps } from './site-facts.ts';

/** Like `pages/[slug].astro`. */
export function PlainPage({ data, body }: TemplateProps<KindData<'pages'>>) {
  return (
    <article className="wrap">
      <h1>{data.title}</h1>
      <p className="lead">{data.summary}</p>
      <Body source={body} className="section prose" />
      <p className="section quiet small">
        更新：<time dateTime={data.updated}>{formatDate(data.updated)}</time>
      </p>
    </article>
  );
}
