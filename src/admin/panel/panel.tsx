import '../screens.css';
import './panel.css';
import { useEffect, useRef, useState } from 'react';
import type { Finding } from '#src/review/finding.ts';
import { type KindName, kinds } from '#src/schemas/index.ts';
import type { PanelProps } from '../desk-parts.ts';
import { describeState } from './describe-state.ts';
import { FindingList } from './finding-list.tsx';
import { focusField } from './focus-field.ts';
import { PreviewButton } from './preview-button.tsx';
import { type Form, readForm } from './read-form.ts';
import { type DraftFacts, useDraft } from './use-draft.ts';
import { useFindings } from './use-findings.ts';

/** Between toolbar and form: where the entry stands, what comes next, and what stands in the way. */
export function Panel(props: PanelProps) {
  const { hasChanged = false, isNewEntry = false, currentStatus } = props;
  const form = readForm(props);
  const { findings: found, fault } = useFindings(form);
  const { refused, list, isOpen, toggle } = useRefusal(form);
  const draft = useDraft(form?.collection ?? '', form?.slug ?? '', currentStatus);
  if (!form) return null;
  const findings = refused ?? found;
  const { name, next } = describeState({
    status: currentStatus,
    isNew: isNewEntry,
    hasChanged,
    writers: draft?.writers ?? [],
    person: draft?.person,
    secondPerson: needsSecond(form.collection) && draft?.selfApproval !== true,
  });
  const count = findings && describeCount(findings);
  return (
    <section className="desk-panel" aria-label="内容状态和检查">
      <div className="desk-panel-bar">
        <p className="desk-panel-state">
          <b data-status={currentStatus ?? (isNewEntry ? 'new' : 'published')}>{name}</b>
          <span>
            {next}
            {currentStatus && draft && describePeople(draft)}
          </span>
        </p>
        <p className="desk-panel-tools">
          {form.slug && <a href={`#/history/${form.collection}/${form.slug}`}>修改记录</a>}
          <button
            type="button"
            className="desk-small-button desk-panel-count"
            aria-expanded={isOpen}
            aria-controls="desk-findings"
            disabled={!findings?.length}
            data-level={findings?.[0]?.level ?? 'none'}
            onClick={toggle}
          >
            {count ?? '正在检查……'}
          </button>
          {props.preview && <PreviewButton {...props.preview} />}
        </p>
        <p className="desk-hidden" role="status">
          {count && `检查结果：${count}`}
        </p>
      </div>
      {fault && <p className="desk-quiet">没能检查：{fault}</p>}
      {isOpen && findings && findings.length > 0 && (
        <FindingList
          findings={findings}
          listRef={list}
          onChoose={({ path }) => focusField(path, props.focusField)}
        />
      )}
    </section>
  );
}

/** What the desk refused a change of status for: shown at once, until the form is changed. */
function useRefusal(form: Form | undefined) {
  const [refusal, setRefusal] = useState<{ findings: Finding[]; of: string }>();
  const [isOpen, setOpen] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  // While Decap loads an entry there is no form, and no refusal is of it.
  const key = form ? JSON.stringify(form) : '';
  const latest = useRef(key);
  latest.current = key;
  useEffect(() => {
    const show = (event: Event) => {
      // Our backends send the findings of the desk's answer along.
      const { detail } = event as CustomEvent<Finding[] | { findings: Finding[] }>;
      const findings = Array.isArray(detail) ? detail : detail.findings;
      setRefusal({ findings, of: latest.current });
      setOpen(true);
    };
    window.addEventListener('desk:findings', show);
    return () => window.removeEventListener('desk:findings', show);
  }, []);
  useEffect(() => {
    if (refusal) list.current?.querySelector('button')?.focus();
  }, [refusal]);
  return {
    refused: refusal?.of === key ? refusal.findings : undefined,
    list,
    isOpen,
    toggle: () => setOpen((open) => !open),
  };
}

/** `王编辑写，李审核审过。` */
function describePeople({ writers, approver }: DraftFacts): string {
  const parts = [
    writers.length > 0 && `${writers.map(({ name }) => name).join('、')}写`,
    approver && `${approver}审过`,
  ].filter(Boolean);
  return parts.length > 0 ? `${parts.join('，')}。` : '';
}

/** `不能送审 3 · 提醒 2` */
function describeCount(findings: readonly Finding[]): string {
  const blocking = findings.filter(({ level }) => level === 'block').length;
  const warnings = findings.length - blocking;
  const parts = [blocking && `不能送审 ${blocking}`, warnings && `提醒 ${warnings}`];
  return parts.filter(Boolean).join(' · ') || '没有发现问题';
}

const needsSecond = (collection: string): boolean =>
  collection === 'settings' || (collection in kinds && kinds[collection as KindName].secondPerson);
