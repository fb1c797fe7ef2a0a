import { useEffect, useMemo, useState } from 'react';
import type { RelationTarget } from '#src/schemas/fields.ts';
import { findChoices, type Spell } from '../find-choices.ts';
import { useForm } from '../form/form-context.ts';
import { type Choice, listChoices } from '../list-choices.ts';

/** Everything a relation may point to; nothing while it is being fetched. `failed` when it cannot be. */
export function useChoices(target: RelationTarget | undefined) {
  const { decap } = useForm();
  const { query, loadEntry } = decap;
  const [state, setState] = useState<{ choices?: Choice[]; failed?: boolean }>({});
  useEffect(() => {
    let isOver = false;
    listChoices(target ?? 'hotlines', { query, loadEntry }).then(
      (choices) => isOver || setState({ choices }),
      () => isOver || setState({ failed: true }),
    );
    return () => {
      isOver = true;
    };
  }, [target, query, loadEntry]);
  return state;
}

/** The choices that fit what was typed. Pinyin is loaded when Latin letters are. */
export function useFound(choices: readonly Choice[], typed: string): Choice[] {
  const [spell, setSpell] = useState<Spell>();
  const isLatin = /^[a-z]/i.test(typed);
  useEffect(() => {
    if (!isLatin || spell) return;
    void import('../spell-title.ts').then(({ spellTitle }) => setSpell(() => spellTitle));
  }, [isLatin, spell]);
  return useMemo(() => findChoices(choices, typed, spell), [choices, typed, spell]);
}
