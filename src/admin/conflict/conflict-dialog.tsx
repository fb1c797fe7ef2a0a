import '../screens.css';
import './conflict.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { mergeEntries } from '#src/review/merge-entries.ts';
import { isMe } from '../shell/person.ts';
import { type ConflictWords, conflictWords } from './conflict-words.ts';
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
  const words = conflictWords(by, isMe(sides), theirs === null);
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
        <h1 id="desk-conflict-title">{words.title}</h1>
        <p>
          {formatMoment(when)}
          {words.explain}
        </p>
      </header>
      <div className="desk-conflict-fields">
        {fields?.map((field) => (
          <FieldChoice
            key={field.name}
            field={field}
            words={words}
            chosen={chosen.has(field.name) ? 'mine' : 'theirs'}
            onChoose={(side) => choose(field.name, side)}
          />
        ))}
        {!fields && <WholeTexts mine={mine} theirs={theirs} words={words} />}
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
            {words.takeTheirs}
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

interface WholeTextsProps {
  mine: string;
  theirs: string | null;
  words: ConflictWords;
}

/** Where a version cannot be taken apart: both as they are. */
function WholeTexts({ mine, theirs, words }: WholeTextsProps) {
  return (
    <div className="desk-conflict-sides">
      <label>
        {words.mine}
        <textarea readOnly rows={16} value={mine} />
      </label>
      {theirs !== null && (
        <label>
          {words.theirs}
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
