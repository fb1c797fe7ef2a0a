import type { ReactNode } from 'react';
import { formatDate } from '#src/lib/dates.ts';
import { renderMarkdown } from '#src/lib/markdown.ts';
import { type PolicyStatus, policyStatuses, toneOfPolicy } from '#src/schemas/policy-status.ts';
import type { Check } from '#src/schemas/shared.ts';
import { scoped } from './scoped.ts';

/** The parts that several pages share, each like its namesake in `src/components/`. */

interface TagProps {
  tone?: string;
  children: ReactNode;
}

export const Tag = ({ tone = 'plain', children }: TagProps) =>
  scoped('components/ui/Tag.astro', <span className={`tag ${tone}`}>{children}</span>);

export const PolicyStatusTag = ({ status }: { status: PolicyStatus }) => (
  <Tag tone={toneOfPolicy[status]}>{policyStatuses[status]}</Tag>
);

export function Unverified({ check }: { check?: Check | undefined }) {
  if (check === 'unverified') return <Tag tone="caution">待核实</Tag>;
  return check === 'one-source' ? <Tag>一处来源</Tag> : null;
}

interface LinkListProps {
  items: readonly { label: string; href?: string; note?: string | undefined }[];
}

export const LinkList = ({ items }: LinkListProps) =>
  scoped(
    'components/ui/LinkList.astro',
    <ul className="link-list">
      {items.map(({ label, href, note }) => (
        <li key={label}>
          {href ? <a href={href}>{label}</a> : label}
          {note && <span className="quiet small">{note}</span>}
        </li>
      ))}
    </ul>,
  );

interface FactTableProps {
  facts: readonly { name: string; value: string | undefined; mark?: string | undefined }[];
}

export const FactTable = ({ facts }: FactTableProps) =>
  scoped(
    'components/ui/FactTable.astro',
    <dl className="facts">
      {facts
        .filter(({ value }) => value)
        .map(({ name, value, mark }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value}
              {mark && <span className="mark">（{mark}）</span>}
            </dd>
          </div>
        ))}
    </dl>,
  );

interface SourceListProps {
  sources: readonly {
    title: string;
    publisher?: string | undefined;
    url?: string | undefined;
    date?: string | undefined;
  }[];
}

export const SourceList = ({ sources }: SourceListProps) =>
  scoped(
    'components/ui/SourceList.astro',
    <ul className="sources">
      {sources.map(({ title, publisher, url, date }, index) => (
        <li key={index}>
          {url ? (
            <a className="external" rel="external noopener" href={url}>
              {title}
            </a>
          ) : (
            title
          )}
          {publisher && !title.includes(publisher) && <span>，{publisher}</span>}
          {date && !title.includes(date) && (
            <span>
              ，<time dateTime={date}>{formatDate(date)}</time>
            </span>
          )}
        </li>
      ))}
    </ul>,
  );

interface PhoneLinkProps {
  number: string;
  name?: string;
  main?: boolean;
}

export const PhoneLink = ({ number, name, main = false }: PhoneLinkProps) =>
  scoped(
    'components/site/PhoneLink.astro',
    <a
      className={main ? 'phone main' : 'phone'}
      href={`tel:${number}`}
      aria-label={name ? `打电话给${name}，${number}` : `打电话${number}`}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="M5 2h3l2 5-2.2 1.6a10 10 0 0 0 4.6 4.6L14 11l5 2v3a2 2 0 0 1-2.2 2A15 15 0 0 1 3 4.2 2 2 0 0 1 5 2Z" />
      </svg>
      <span>{number}</span>
    </a>,
  );

/** The Markdown of an entry, by the site’s one renderer: it shows HTML of the editor’s as text. */
export function Body({ source, topLevel = 2, className }: BodyProps) {
  const { html } = renderMarkdown(source, topLevel);
  return html ? <div className={className} dangerouslySetInnerHTML={{ __html: html }} /> : null;
}

interface BodyProps {
  source: string;
  topLevel?: 2 | 3;
  className: string;
}
