import type { Finding } from '../finding.ts';
import { placeOf, type ReviewContext, type Subject } from '../subject.ts';

/** Words from the editable list, once in each field. */
export function checkWords(subject: Subject, { words, catalogue }: ReviewContext): Finding[] {
  // The list itself may say what is on it.
  if (subject.settingsName === 'desk') return [];
  const list = words ?? catalogue.words ?? [];
  return subject.texts.flatMap(({ path, text }) =>
    list
      .filter(({ word }) => word.trim() !== '' && text.includes(word.trim()))
      .map(({ word, advice, level }) => ({
        level,
        ...placeOf(subject, path),
        message: `有“${word}”`,
        cure: advice,
      })),
  );
}

/** Sums of money in a guide that have an entry of their own, and will change there. */
export function checkAmounts(subject: Subject, { catalogue }: ReviewContext): Finding[] {
  if (subject.kind !== 'guides') return [];
  const sums = (catalogue.amounts ?? []).filter(({ unit }) => unit.startsWith('元'));
  return subject.texts.flatMap(({ path, text }) => {
    const plain = text.replace(/(\d)[,，](?=\d{3}(?!\d))/g, '$1');
    const written = new Set(
      Array.from(plain.matchAll(/(\d+(?:\.\d+)?)\s*元/g), ([, sum]) => Number(sum)),
    );
    const repeated = sums.filter(({ value }) => written.has(value));
    return repeated.slice(0, 1).map(({ name, value }) => ({
      level: 'warn' as const,
      ...placeOf(subject, path),
      message: `“${value}元”和“${name}”的数字一样`,
      cure: '数字会变：正文里不写，在“标准与金额”里选这一条，页面会自己跟着改',
    }));
  });
}
