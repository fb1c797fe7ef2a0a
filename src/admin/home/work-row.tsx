import type { ReactNode } from 'react';
import type { ListedDraft } from '#src/desk/history/work-list.ts';
import { statuses } from '#src/desk/status.ts';
import { dayOf, formatDate } from '#src/lib/dates.ts';
import type { Collection } from './load-work.ts';

interface DraftProps {
  draft: ListedDraft;
  /** The reader wrote it: no need to say so. */
  isOwn: boolean;
  collections: Collection[];
}

/** A draft: where it stands, who wrote it and when, and why it is in the list. */
export function DraftRow({ draft, isOwn, collections }: DraftProps) {
  const { collection, slug, title, status, by, updatedAt, reason } = draft;
  const parts = [
    !isOwn && by && `${by}写`,
    updatedAt && `${formatDate(dayOf(Date.parse(updatedAt)))}改`,
    reason,
  ].filter(Boolean);
  return (
    <EntryRow {...{ collection, slug, title, collections }}>
      <span className="desk-work-status" data-status={status}>
        {statuses[status]}
      </span>
      {parts.join('，')}
    </EntryRow>
  );
}

interface Props {
  collection: string;
  slug: string;
  title: string;
  collections: Collection[];
  children: ReactNode;
}

/** One entry: a link into its form, what kind it is, and a word on it. */
export function EntryRow({ collection, slug, title, collections, children }: Props) {
  const label = collections.find(({ name }) => name === collection)?.label;
  return (
    <li className="desk-work-row">
      <a href={`#/collections/${collection}/entries/${slug}`}>{title}</a>
      <span className="desk-work-row-kind">{label}</span>
      <span className="desk-work-row-word">{children}</span>
    </li>
  );
}
