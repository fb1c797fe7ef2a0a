import type { ComponentType } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { completeEntry } from '#src/gate/complete-entry.ts';
import { dayOf } from '#src/lib/dates.ts';
import { kindNames } from '#src/schemas/index.ts';
import { readBuilt } from '../read-built.ts';
import type { Draft } from './read-draft.ts';
import type { PageStyles } from './read-page-styles.ts';
import { setScopes } from './templates/scoped.ts';
import type { SiteFacts, TemplateProps } from './templates/site-facts.ts';
import { templates } from './templates/templates.ts';
import type { RenderedPage } from './use-rendered-page.ts';

/** What does not change while one writes. */
let known: Promise<{ styles: PageStyles; facts: SiteFacts }> | undefined;

/** The page of a form from its template, with the site's styles. @throws with the sentence the editor should read. */
export async function renderTemplate(draft: Draft): Promise<RenderedPage> {
  const kind = kindNames.find((name) => name === draft.collection);
  if (!kind) throw new Error('网站设置在这里没有预览；保存以后，网站重新生成就看得到。');
  known ??= load();
  const { styles, facts } = await known.catch((error: unknown) => {
    known = undefined;
    throw error;
  });
  setScopes(styles.scopes);
  const day = dayOf(Date.now());
  const { slug, data, body, gaps } = completeEntry(kind, draft.slug, draft.raw, day);
  const Template = templates[kind] as ComponentType<TemplateProps<unknown>>;
  const pictures = { ...facts.pictures, ...picturesOf(draft) };
  const article = toHtml(
    <Template slug={slug} data={data} body={body} facts={facts} day={day} pictures={pictures} />,
  );
  return { html: wholePage(article, styles.css), gaps };
}

/** The pictures of this form that the browser has itself. */
const picturesOf = ({ pictures }: Draft) =>
  Object.fromEntries(pictures.map(({ path, url }) => [path.slice(path.lastIndexOf('/') + 1), url]));

const unread = '没有取到网站的样式，暂时不能预览。文字照样可以保存。';

async function load() {
  const [styles, facts] = await Promise.all([
    readBuilt<PageStyles>('/admin/preview-styles.json', unread),
    readBuilt<SiteFacts>('/admin/preview-facts.json', unread),
  ]);
  return { styles, facts };
}

function toHtml(element: React.ReactElement): string {
  const box = document.createElement('div');
  const root = createRoot(box);
  flushSync(() => root.render(element));
  const html = box.innerHTML;
  root.unmount();
  return html;
}

const wholePage = (article: string, css: string) =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><style>${css}</style></head>` +
  `<body class="page"><main id="main">${article}</main></body></html>`;
