import type { ReactNode } from 'react';
import { dayOf, formatDate } from '#src/lib/dates.ts';
import { type KindName, kinds } from '#src/schemas/index.ts';
import type { ListedDraft } from './load-work.ts';

const statuses: Record<string, string> = {
  draft: '草稿',
  pending_review: '待审',
  pending_publish: '待发布',
};

/** A draft: where it stands, who wrote it and when, and why it is in the list. */
export function DraftRow({ draft, isOwn }: { draft: ListedDraft; isOwn: boolean }) {
  const { collection, slug, title, status, by, updatedAt, reason } = draft;
  const parts = [
    !isOwn && by && `${by}写`,
    updatedAt && `${formatDate(dayOf(Date.parse(updatedAt)))}改`,
    reason,
  ].filter(Boolean);
  return (
    <EntryRow {...{ collection, slug, title }}>
      <span className="desk-status" data-status={status}>
        {statuses[status] ?? status}
      </span>
      {parts.join('，')}
    </EntryRow>
  );
}

interface Props {
  collection: string;
  slug: string;
  title: string;
  children: ReactNode;
}

/** One entry: a link into its form, what kind it is, and a word on it. */
export function EntryRow({ collection, slug, title, children }: Props) {
  const label = collection in kinds ? kinds[collection as KindName].label : '网站设置';
  return (
    <li className="desk-row">
      <a href={`#/collections/${collection}/entries/${slug}`}>{title}</a>
      <span className="desk-row-kind">{label}</span>
      <span className="desk-row-word">{children}</span>
    </li>
  );
}
