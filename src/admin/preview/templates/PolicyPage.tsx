import { articleAnchors, nameArticle } from '#src/lib/article-anchor.ts';
import {
  describePolicyFacts,
  describeRevisions,
  nameOfPolicy,
  policyNotices,
} from '#src/schemas/describe-policy.ts';
import type { Policy } from '#src/schemas/policy.ts';
import { findPolicyStatus, isPolicyOver } from '#src/schemas/policy-status.ts';
import { Body, FactTable, LinkList, PolicyStatusTag, SourceList, Unverified } from './parts.tsx';
import { scoped } from './scoped.ts';
import { findTopics, type TemplateProps } from './site-facts.ts';

type Props = TemplateProps<Policy>;

const page = 'pages/policies/[slug].astro';

/** Like `pages/policies/[slug].astro`. */
export function PolicyPage(props: Props) {
  const { data, body, day } = props;
  const isOver = isPolicyOver(findPolicyStatus(data, day));
  return scoped(
    page,
    <article className={isOver ? 'wrap columns over' : 'wrap columns'}>
      <First {...props} />
      <Beside {...props} />
      <div className="rest">
        {data.keyPoints && data.keyPoints.length > 0 && (
          <section className="section">
            <h2>要点</h2>
            <p className="quiet small">用白话概括，不是条文原文；办事请以官方文本为准。</p>
            <KeyPoints points={data.keyPoints} />
          </section>
        )}
        <Body source={body} className="section prose" />
        <section className="section">
          <h2>来源</h2>
          <SourceList sources={data.sources} />
        </section>
      </div>
    </article>,
  );
}

function First({ data, facts, day }: Props) {
  const status = findPolicyStatus(data, day);
  const replacement = data.replacedBy && facts.policies[data.replacedBy];
  const notice = policyNotices[status];
  return scoped(
    page,
    <div className="first">
      <h1>{nameOfPolicy(data)}</h1>
      <p className="status">
        <PolicyStatusTag status={status} />
        <span className="quiet">
          {data.level} · {data.region}
        </span>
      </p>
      {replacement && (
        <p className="notice">
          已由<a href={`/policies/${data.replacedBy}/`}>《{nameOfPolicy(replacement)}》</a>
          取代，请看新的规定。
        </p>
      )}
      {notice && <p className="notice">{notice}</p>}
      <p className="summary">{data.summary}</p>
    </div>,
  );
}

function Beside({ data, facts }: Props) {
  const topics = findTopics(facts, data.topics);
  return scoped(
    page,
    <div className="beside">
      <section className="section">
        <h2>基本情况</h2>
        <FactTable facts={describePolicyFacts(data)} />
        {data.officialUrl && (
          <p>
            <a className="external" rel="external noopener" href={data.officialUrl}>
              看官方原文
            </a>
          </p>
        )}
      </section>
      {data.revisions && (
        <section className="section">
          <h2>历次修改</h2>
          <LinkList items={describeRevisions(data)} />
        </section>
      )}
      <section className="section">
        <h2>主题</h2>
        <LinkList items={topics.map(({ name, href }) => ({ label: name, href }))} />
      </section>
    </div>,
  );
}

function KeyPoints({ points }: { points: NonNullable<Policy['keyPoints']> }) {
  const anchors = articleAnchors(points);
  return scoped(
    'components/policies/KeyPoints.astro',
    <ol className="key-points">
      {points.map(({ article, point, figure, check }, index) => (
        <li key={anchors[index]} id={anchors[index]}>
          {article ? (
            <a className="article" href={`#${anchors[index]}`}>
              {nameArticle(article)}
            </a>
          ) : (
            <span className="article">要点</span>
          )}
          <div>
            <p>
              {point} <Unverified check={check} />
            </p>
            {figure && <p className="figure">{figure}</p>}
          </div>
        </li>
      ))}
    </ol>,
  );
}
