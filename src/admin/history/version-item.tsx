import { useState } from 'react';
import type { FieldChange } from '#src/review/compare-entries.ts';
import { MarkedText } from '../marked-text.tsx';
import type { Version } from './load-history.ts';
import { WholeText } from './whole-text.tsx';

interface Props {
  version: Version;
  /** The file of the entry. */
  path: string;
  /** The file as it is now. */
  current: string | null;
  isOpen: boolean;
  isCurrent: boolean;
}

/** One step: who did what when, who approved it, and what changed. */
export function VersionItem({ version, path, current, isOpen, isCurrent }: Props) {
  const { id, when, by, deed, approvedBy, draft, changes } = version;
  const [isShown, setShown] = useState(false);
  return (
    <li className="desk-version">
      <div className="desk-version-head">
        <p>
          <time dateTime={when}>{formatMoment(when)}</time>
          {draft && <span className="desk-work-status">草稿，还没有发布</span>}
          {isCurrent && <span className="desk-work-status">现在的版本</span>}
        </p>
        <h2>{deed}</h2>
        <p className="desk-quiet">
          {by}写{approvedBy && `，${approvedBy}审核`}
        </p>
      </div>
      {changes.length === 0 && <p className="desk-quiet">文字没有变</p>}
      {changes.length > 0 && (
        <details open={isOpen}>
          <summary>改了{changes.length}处</summary>
          <dl className="desk-changes">
            {changes.map((change) => (
              <Change key={`${change.path} ${change.field}`} change={change} />
            ))}
          </dl>
        </details>
      )}
      {id && (
        <p>
          <button
            type="button"
            className="desk-small-button"
            aria-expanded={isShown}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? '收起全文' : '看这一版的全文'}
          </button>
        </p>
      )}
      {id && isShown && <WholeText {...{ path, id, current, isCurrent }} />}
    </li>
  );
}

function Change({ change: { field, before, after } }: { change: FieldChange }) {
  return (
    <div className="desk-change">
      <dt>{field}</dt>
      {before !== null && (
        <dd>
          <span className="desk-change-side">原来</span>
          <MarkedText before={before} after={after ?? ''} side="before" />
        </dd>
      )}
      {after !== null && (
        <dd>
          <span className="desk-change-side">{before === null ? '新加' : '改成'}</span>
          <MarkedText before={before ?? ''} after={after} side="after" />
        </dd>
      )}
      {after === null && <dd className="desk-quiet">删去了</dd>}
    </div>
  );
}

const moment = new Intl.DateTimeFormat('zh-CN', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Asia/Shanghai',
});

/** `2026年11月22日 17:05`; what is no time is shown as it is. */
function formatMoment(when: string): string {
  const time = Date.parse(when);
  return Number.isNaN(time) ? when : moment.format(time);
}
