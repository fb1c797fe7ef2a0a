import {
  describePerson,
  describePublicBasis,
  sortHonours,
} from '#src/schemas/describe-model-worker.ts';
import { honourLevels, type ModelWorker } from '#src/schemas/model-worker.ts';
import { Body, LinkList, SourceList, Unverified } from './parts.tsx';
import { scoped } from './scoped.ts';
import type { TemplateProps } from './site-facts.ts';

type Props = TemplateProps<ModelWorker>;

const page = 'pages/model-workers/[slug].astro';

/** Like `pages/model-workers/[slug].astro`. */
export function ModelWorkerPage(props: Props) {
  const { data } = props;
  return scoped(
    page,
    <article className="wrap">
      <header className="head">
        <Portrait {...props} />
        <div className="who">
          <h1>{data.name}</h1>
          <p className="facts">{describePerson(data)}</p>
        </div>
        <div className="what">
          <p className="summary">{data.summary}</p>
          <HonourList honours={sortHonours(data.honours)} />
        </div>
      </header>
      <Columns {...props} />
      <section className="section">
        <h2>来源</h2>
        <SourceList sources={data.sources} />
        <p className="basis">
          公开依据：{describePublicBasis(data)}。本人或家属要求更正、撤下，请看
          <a href="/privacy/">隐私说明</a>。
        </p>
      </section>
    </article>,
  );
}

function Columns({ data, body }: Props) {
  return scoped(
    page,
    <div className="columns">
      <div className="first">
        {data.quote && (
          <figure className="quote">
            <blockquote>{data.quote.text}</blockquote>
            <figcaption>——{data.quote.source}</figcaption>
          </figure>
        )}
        <section className="section">
          <h2>事迹</h2>
          <Body source={body} topLevel={3} className="prose" />
        </section>
      </div>
      <div className="beside">
        {data.highlights && (
          <section className="section">
            <h2>要点</h2>
            <LinkList items={data.highlights.map((label) => ({ label }))} />
          </section>
        )}
        {data.conflicts && (
          <section className="section">
            <h2>说法不一</h2>
            {data.conflicts.map(({ point, versions }) => (
              <p key={point}>
                {point}：{versions.join('；')}。
              </p>
            ))}
          </section>
        )}
      </div>
      <div className="rest">
        {data.timeline && (
          <section className="section">
            <h2>一生</h2>
            <LifeLine events={data.timeline} />
          </section>
        )}
      </div>
    </div>,
  );
}

function Portrait({ data: { name, portrait }, pictures }: Props) {
  const file = 'components/model-workers/Portrait.astro';
  const source = portrait && pictures[portrait.image];
  if (!portrait || !source) {
    return scoped(
      file,
      <div className="portrait monogram" aria-hidden="true">
        <span>{[...name][0]}</span>
      </div>,
    );
  }
  return scoped(
    file,
    <figure className="portrait">
      <img src={source} alt={portrait.alt} width={480} height={600} />
      <figcaption>
        {portrait.credit}（{portrait.licence}）
      </figcaption>
    </figure>,
  );
}

const HonourList = ({ honours }: { honours: ModelWorker['honours'] }) =>
  scoped(
    'components/model-workers/HonourList.astro',
    <ul className="honours">
      {honours.map(({ title, level, year, yearText, body, check }) => (
        <li key={`${title}${year}`}>
          <span className="year">{year ?? '年份待核实'}</span>
          <span>
            {title}
            {body && <span className="quiet">（{body}）</span>}
            {level !== 'other' && <span className="level">{honourLevels[level]}级</span>}
            <Unverified check={check} />
            {yearText && yearText !== '年份待核' && <span className="note">{yearText}</span>}
          </span>
        </li>
      ))}
    </ul>,
  );

const LifeLine = ({ events }: { events: NonNullable<ModelWorker['timeline']> }) =>
  scoped(
    'components/model-workers/LifeLine.astro',
    <ol className="life-line">
      {events.map(({ year, event }) => (
        <li key={`${year}${event}`}>
          <span className="year">{year}</span>
          <span>{event}</span>
        </li>
      ))}
    </ol>,
  );
