import '../screens.css';
import './home.css';
import { useEffect, useState } from 'react';
import type { Role } from '#src/desk/person.ts';
import { formatDate } from '#src/lib/dates.ts';
import { hasDesk } from '../desk-client.ts';
import { type Collection, loadWork, type WorkList as Work } from './load-work.ts';
import { DraftRow, EntryRow } from './work-row.tsx';
import { WorkSection } from './work-section.tsx';

/** The first screen: what waits for this person, what they are writing, and what wants looking after. */
export function WorkList() {
  const [work, setWork] = useState<Work>();
  const [fault, setFault] = useState<string>();
  useEffect(() => {
    loadWork().then(setWork, (error: unknown) => {
      setFault(error instanceof Error ? error.message : String(error));
    });
  }, []);
  return (
    <div className="desk-screen desk-home">
      <Head work={work} />
      {work && <NewEntries collections={work.collections} />}
      {fault && (
        <p className="desk-fault" role="alert">
          {fault}
        </p>
      )}
      {!work && !fault && (
        <p className="desk-reading" role="status">
          正在读取……
        </p>
      )}
      {work && <Drafts work={work} />}
      {work && <Upkeep work={work} />}
    </div>
  );
}

/** What a role may do. */
const roleWords: Record<Role, string> = {
  writer: '写内容',
  reviewer: '写内容、审核',
  publisher: '写内容、审核、发布',
};

function Head({ work }: { work: Work | undefined }) {
  const { person, waiting } = work ?? {};
  return (
    <header className="desk-home-head">
      <h1>{person ? `${person.name}，您好` : '工作清单'}</h1>
      {person && <p className="desk-quiet">您可以{roleWords[person.role]}</p>}
      {waiting && (
        <p className="desk-home-lead" role="status">
          {waiting.length > 0 ? `有${waiting.length}件事等您。` : '没有等您处理的事。'}
        </p>
      )}
    </header>
  );
}

function NewEntries({ collections }: { collections: Collection[] }) {
  return (
    <nav className="desk-new" aria-label="新建">
      <h2>新建</h2>
      <ul>
        {collections
          .filter(({ create }) => create)
          .map(({ name, label }) => (
            <li key={name}>
              <a href={`#/collections/${name}/new`}>{label}</a>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function Drafts({ work: { waiting, mine, collections } }: { work: Work }) {
  if (!hasDesk()) {
    return (
      <section className="desk-work">
        <h2>草稿和待审</h2>
        <p>
          草稿、待审和待发布的内容都在<a href="#/workflow">工作流程</a>里。
        </p>
      </section>
    );
  }
  const rows = (drafts: Work['mine'] = [], own: boolean) =>
    drafts.map((draft) => (
      <DraftRow
        key={`${draft.collection}/${draft.slug}`}
        draft={draft}
        isOwn={own}
        collections={collections}
      />
    ));
  return (
    <>
      <WorkSection title="等您处理" empty="都处理完了，歇口气吧。">
        {rows(waiting, false)}
      </WorkSection>
      <WorkSection title="您的草稿" empty="您手上没有草稿。要写新的，从上面“新建”开始。">
        {rows(mine, true)}
      </WorkSection>
    </>
  );
}

function Upkeep({ work: { due, unverified, expired, totals, collections } }: { work: Work }) {
  return (
    <>
      <WorkSection title="该复核了" total={totals?.due} empty="没有到期的内容，都还新鲜。">
        {due.map(({ collection, slug, title, reviewBy }) => (
          <EntryRow key={`${collection}/${slug}`} {...{ collection, slug, title, collections }}>
            复核期限{formatDate(reviewBy)}
          </EntryRow>
        ))}
      </WorkSection>
      <WorkSection title="过期的标准" total={totals?.expired} empty="标准与金额都在有效期内。">
        {expired.map(({ slug, title, until }) => (
          <EntryRow key={slug} collection="amounts" {...{ slug, title, collections }}>
            到{formatDate(until)}为止
          </EntryRow>
        ))}
      </WorkSection>
      <WorkSection title="待核实" total={totals?.unverified} empty="没有待核实的事实，真好。">
        {unverified.map(({ collection, slug, title, count }) => (
          <EntryRow key={`${collection}/${slug}`} {...{ collection, slug, title, collections }}>
            {count}处
          </EntryRow>
        ))}
      </WorkSection>
    </>
  );
}
