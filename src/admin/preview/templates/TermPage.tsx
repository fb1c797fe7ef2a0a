import type { KindData } from '#src/schemas/index.ts';
import { scoped } from './scoped.ts';
import type { TemplateProps } from './site-facts.ts';

/** One term as `pages/glossary.astro` lists it. */
export function TermPage({ data, facts }: TemplateProps<KindData<'glossary'>>) {
  const { slug, term, plain, synonyms = [], related = [] } = data;
  const known = related.flatMap((other) => {
    const name = facts.terms[other];
    return name === undefined ? [] : [{ href: `#${other}`, name }];
  });
  return scoped(
    'pages/glossary.astro',
    <article className="wrap">
      <section className="group letter">
        <dl>
          <div id={slug}>
            <dt>{term}</dt>
            <dd>
              <p>{plain}</p>
              {synonyms.length > 0 && <p className="quiet small">也叫：{synonyms.join('、')}</p>}
              {known.length > 0 && (
                <p className="small">
                  参看：
                  {known.map(({ href, name }, index) => (
                    <span key={href}>
                      {index > 0 && '、'}
                      <a href={href}>{name}</a>
                    </span>
                  ))}
                </p>
              )}
            </dd>
          </div>
        </dl>
      </section>
    </article>,
  );
}
