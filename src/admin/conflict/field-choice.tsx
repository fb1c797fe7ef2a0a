import { MarkedText } from '../marked-text.tsx';
import type { ConflictWords } from './conflict-words.ts';
import type { ConflictField } from './list-fields.ts';

interface Props {
  field: ConflictField;
  words: ConflictWords;
  chosen: 'mine' | 'theirs';
  onChoose: (side: 'mine' | 'theirs') => void;
}

/** One field in both versions, words that differ marked, and a choice between them. */
export function FieldChoice({ field, words, chosen, onChoose }: Props) {
  const { name, label, places, changedBy } = field;
  return (
    <fieldset className="desk-conflict-field">
      <legend>
        {label} <span className="desk-quiet">{words.changedBy[changedBy]}</span>
      </legend>
      <div className="desk-conflict-sides">
        {(['mine', 'theirs'] as const).map((side) => (
          <label key={side} data-chosen={chosen === side}>
            <span className="desk-conflict-side">
              <input
                type="radio"
                name={`conflict-${name}`}
                checked={chosen === side}
                onChange={() => onChoose(side)}
              />
              用{words[side]}
            </span>
            {places.map(({ field: place, mine, theirs }) => (
              <span className="desk-conflict-place" key={place}>
                {places.length > 1 && <span className="desk-quiet">{place}</span>}
                {side === 'mine' ? (
                  <Side text={mine}>
                    <MarkedText before={theirs} after={mine} side="after" isChoice />
                  </Side>
                ) : (
                  <Side text={theirs}>
                    <MarkedText before={theirs} after={mine} side="before" isChoice />
                  </Side>
                )}
              </span>
            ))}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Side({ text, children }: { text: string; children: React.ReactNode }) {
  return text ? children : <span className="desk-quiet">（没有写）</span>;
}
