import type { Ref } from 'react';
import type { Finding } from '#src/review/finding.ts';

interface Props {
  findings: Finding[];
  listRef: Ref<HTMLUListElement>;
  /** Called with the finding whose field somebody wants to see. */
  onChoose: (finding: Finding) => void;
}

/** What was found, each a button that leads to its field. */
export function FindingList({ findings, listRef, onChoose }: Props) {
  return (
    <ul className="desk-findings" id="desk-findings" ref={listRef}>
      {findings.map((finding) => {
        const { level, field, path, message, cure } = finding;
        return (
          <li key={`${path} ${message}`} data-level={level}>
            <button type="button" onClick={() => onChoose(finding)}>
              <span className="desk-finding-level">{level === 'block' ? '要改' : '提醒'}</span>
              <span className="desk-finding-text">
                <b>{field}</b>
                <span>{message}</span>
              </span>
              <span className="desk-finding-cure">{cure}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
