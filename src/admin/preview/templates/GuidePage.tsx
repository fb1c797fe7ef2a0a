import type { ReactElement, ReactNode } from 'react';
import { describeAmount } from '#src/schemas/describe-amount.ts';
import {
  type Basis,
  chooseCalls,
  describeBasis,
  describeChanges,
  describeNoChanges,
  describePlaces,
  describeReview,
  type Guide,
  type GuidePlace,
  warnOfBasis,
} from '#src/schemas/describe-guide.ts';
import { Body, LinkList, PhoneLink, PolicyStatusTag } from './parts.tsx';
import { scoped } from './scoped.ts';
import { findTopics, type TemplateProps } from './site-facts.ts';

type Props = TemplateProps<Guide>;

const page = 'pages/guides/[slug].astro';

/** Like `pages/guides/[slug].astro`. */
export function GuidePage(props: Props) {
  const { data, body, facts, day } = props;
  const places = describePlaces(
    data,
    (wanted) => facts.hotlines.find(({ id }) => id === wanted)?.number,
    (slug) => facts.venues[slug],
  );
  const basis = describeBasis(data, (slug) => facts.policies[slug], day);
  return scoped(
    page,
    <article className="wrap columns">
      <First {...props} places={places} basis={basis} />
      <Beside {...props} />
      <div className="rest">
        {places.length > 0 && (
          <Section heading="去哪里办" id="where">
            <Places places={places} />
          </Section>
        )}
        <Section heading="依据" id="basis">
          <BasisList basis={basis} />
        </Section>
        {data.caution && (
          <Section heading="注意" id="caution">
            <p className="caution">{data.caution}</p>
          </Section>
        )}
        {data.faq && data.faq.length > 0 && <Faq faq={data.faq} />}
        <Body source={body} className="section prose" />
        <History {...props} />
      </div>
    </article>,
  );
}

interface SectionProps {
  heading: string;
  id?: string;
  children: ReactNode;
}

const Section = ({ heading, id, children }: SectionProps) =>
  scoped(
    page,
    <section className="section">
      <h2 id={id}>{heading}</h2>
      {children}
    </section>,
  );

function First({ data, places, basis }: Props & { places: GuidePlace[]; basis: Basis[] }) {
  const calls = chooseCalls(places);
  const warning = warnOfBasis(basis);
  return scoped(
    page,
    <div className="first">
      <h1>{data.title}</h1>
      <Answer>{data.answer}</Answer>
      {calls.length > 0 && (
        <p className="calls">
          {calls.map(({ number, name }) => (
            <PhoneLink key={number} number={number} name={name} main={number === '12351'} />
          ))}
        </p>
      )}
      {warning && <p className="unsure">{warning}</p>}
      {data.conditions && data.conditions.length > 0 && (
        <p className="conditions">
          <b>适用：</b>
          {data.conditions.join('；')}。
        </p>
      )}
      <Section heading="怎么办" id="steps">
        <Steps steps={data.steps} />
      </Section>
    </div>,
  );
}

function Beside({ data, facts, day }: Props) {
  const [review, due] = describeReview(data, day);
  const amounts = (data.amounts ?? []).flatMap((slug) => facts.amounts[slug] ?? []);
  return scoped(
    page,
    <div className="beside">
      {data.papers && (
        <Section heading="要带的材料" id="papers">
          <LinkList items={data.papers.map((label) => ({ label }))} />
        </Section>
      )}
      {data.timeLimits && (
        <Section heading="时限" id="time-limits">
          <LinkList items={data.timeLimits.map((label) => ({ label }))} />
        </Section>
      )}
      {amounts.length > 0 && (
        <Section heading="标准与金额">
          <AmountList amounts={amounts.map((amount) => describeAmount(amount, day))} />
        </Section>
      )}
      <Section heading="核对">
        <p>{review}</p>
        {due && <p className="due">{due}</p>}
        <p>本文供参考，不是法律意见。</p>
      </Section>
    </div>,
  );
}

const Answer = ({ children }: { children: string }) =>
  scoped(
    'components/guides/Answer.astro',
    <div className="answer">
      <p className="label">先说结论</p>
      <p>{children}</p>
    </div>,
  );

const Steps = ({ steps }: { steps: Guide['steps'] }) =>
  scoped(
    'components/guides/Steps.astro',
    <ol className="steps">
      {steps.map(({ title, text }) => (
        <li key={title}>
          <div>
            <p className="title">{title}</p>
            {text && <p>{text}</p>}
          </div>
        </li>
      ))}
    </ol>,
  );

const AmountList = ({ amounts }: { amounts: ReturnType<typeof describeAmount>[] }) =>
  scoped(
    'components/ui/AmountList.astro',
    <ul className="amount-list">
      {amounts.map(({ slug, name, value, period, warning }) => (
        <li key={slug}>
          <a href={`/amounts/#${slug}`}>{name}</a>
          <span className="value">{value}</span>
          {period && <span className="quiet small">{period}</span>}
          {warning && <span className="warning">{warning}</span>}
        </li>
      ))}
    </ul>,
  );

const Places = ({ places }: { places: GuidePlace[] }) =>
  scoped(
    'components/guides/Places.astro',
    <ul className="places">
      {places.map(({ name, note, number, venue }) => (
        <li key={name}>
          <div>
            <p className="name">{venue ? <a href={venue.href}>{name}</a> : name}</p>
            {note && <p className="note">{note}</p>}
          </div>
          {number && <PhoneLink number={number} name={name} main={number === '12351'} />}
        </li>
      ))}
    </ul>,
  );

const BasisList = ({ basis }: { basis: Basis[] }) =>
  scoped(
    'components/guides/BasisList.astro',
    <ul className="basis">
      {basis.map(({ href, title, status, articles }) => (
        <li key={href}>
          <p>
            <a href={href}>{title}</a> <PolicyStatusTag status={status} />
          </p>
          {articles.length > 0 && (
            <ul className="articles">
              {articles.map((article) => (
                <li key={article.label}>
                  <a className="article" href={article.href}>
                    {article.label}
                  </a>
                  <span>{article.point}</span>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>,
  );

const Faq = ({ faq }: { faq: NonNullable<Guide['faq']> }): ReactElement =>
  scoped(
    page,
    <section className="section">
      <h2 id="faq">还有人问</h2>
      <dl className="faq">
        {faq.map(({ q, a }) => (
          <div key={q}>
            <dt>{q}</dt>
            <dd>{a}</dd>
          </div>
        ))}
      </dl>
    </section>,
  );

function History({ data, facts }: Props) {
  const topics = findTopics(facts, data.topics);
  return scoped(
    page,
    <section className="section history">
      <h2>更新记录</h2>
      {data.changes && data.changes.length > 0 ? (
        <LinkList items={describeChanges(data)} />
      ) : (
        <p>{describeNoChanges(data)}</p>
      )}
      <p className="quiet small">
        主题：
        {topics.map(({ name, href }, index) => (
          <span key={name}>
            {index > 0 && '、'}
            <a href={href}>{name}</a>
          </span>
        ))}
      </p>
    </section>,
  );
}
