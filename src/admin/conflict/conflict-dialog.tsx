import '../screens.css';
import './conflict.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { mergeEntries } from '#src/review/merge-entries.ts';
import { FieldChoice } from './field-choice.tsx';
import { type ConflictField, listFields } from './list-fields.ts';
import type { ConflictDecision, ConflictSides } from './show-conflict.tsx';

interface Props {
  sides: ConflictSides;
  onDecide: (decision: ConflictDecision) => void;
}

/** Both versions, field by field, with what can be done. Escape goes back to the form. */
export function ConflictDialog({ sides, onDecide }: Props) {
  const { mine, theirs, by, when } = sides;
  const who = by || '别人';
  const dialog = useRef<HTMLDialogElement>(null);
  const fields = useMemo(
    () => (theirs === null ? undefined : listFields({ ...sides, theirs })),
    [sides, theirs],
  );
  const [chosen, setChosen] = useState(() => chooseFirst(fields ?? []));
  const keep = () => onDecide({ action: 'keep-editing' });
  useEffect(() => dialog.current?.showModal(), []);
  const merge = () => {
    const raw = theirs === null ? undefined : mergeEntries(theirs, mine, chosen);
    if (raw !== undefined) onDecide({ action: 'merged', raw });
  };
  const choose = (name: string, side: 'mine' | 'theirs') => {
    const next = new Set(chosen);
    if (side === 'mine') next.add(name);
    else next.delete(name);
    setChosen(next);
  };
  return (
    <dialog
      ref={dialog}
      className="desk-conflict"
      aria-labelledby="desk-conflict-title"
      onCancel={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <header>
        <h1 id="desk-conflict-title">{title(theirs, who)}</h1>
        <p>
          {formatMoment(when)}
          {explain(theirs, who)}
        </p>
      </header>
      <div className="desk-conflict-fields">
        {fields?.map((field) => (
          <FieldChoice
            key={field.name}
            field={field}
            who={who}
            chosen={chosen.has(field.name) ? 'mine' : 'theirs'}
            onChoose={(side) => choose(field.name, side)}
          />
        ))}
        {!fields && <WholeTexts mine={mine} theirs={theirs} who={who} />}
        {fields?.length === 0 && <p>两个版本的文字是一样的，用哪个都行。</p>}
      </div>
      <footer>
        <CopyButton text={mine} />
        {theirs !== null && (
          <button
            type="button"
            className="desk-small-button desk-theirs"
            onClick={() => onDecide({ action: 'take-theirs', raw: theirs })}
          >
            用{who}的版本，我再改
          </button>
        )}
        <button type="button" className="desk-small-button" onClick={keep}>
          回到表单，先不保存
        </button>
        {fields && fields.length > 0 && (
          <button type="button" className="desk-small-button desk-first" onClick={merge}>
            按上面选的合并
          </button>
        )}
      </footer>
    </dialog>
  );
}

/** What only one of the two has changed is theirs to decide; where both have, mine comes first. */
const chooseFirst = (fields: readonly ConflictField[]): ReadonlySet<string> =>
  new Set(fields.filter(({ changedBy }) => changedBy !== 'theirs').map(({ name }) => name));

const title = (theirs: string | null, who: string) =>
  theirs === null ? `这条内容被${who}删除了，没有保存` : `这条内容被${who}改过，没有保存`;

function explain(theirs: string | null, who: string): string {
  if (theirs === null) return '它被删除了。您的文字还在表单里；要留着，先复制下来，再和同事商量。';
  return `，${who}也保存了一版。您的文字还在表单里，一个字也没有丢。下面是两个版本不一样的地方，逐项选用谁的，再合并。`;
}

/** Where a version cannot be taken apart: both as they are. */
function WholeTexts({ mine, theirs, who }: { mine: string; theirs: string | null; who: string }) {
  return (
    <div className="desk-conflict-sides">
      <label>
        您的
        <textarea readOnly rows={16} value={mine} />
      </label>
      {theirs !== null && (
        <label>
          {who}的
          <textarea readOnly rows={16} value={theirs} />
        </label>
      )}
    </div>
  );
}

function CopyButton({ text }: { text: string }) {
  const [note, setNote] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setNote('已复制'),
      () => setNote('没能复制，请手动选中'),
    );
  return (
    <>
      <button type="button" className="desk-small-button" onClick={copy}>
        复制我的文字
      </button>
      <span role="status">{note}</span>
    </>
  );
}

const moment = new Intl.DateTimeFormat('zh-CN', {
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Shanghai',
});

const formatMoment = (when: string) =>
  Number.isNaN(Date.parse(when)) ? '' : moment.format(Date.parse(when));
