import en from 'decap-cms-locales/dist/esm/en/index.js';
import stock from 'decap-cms-locales/dist/esm/zh_Hans/index.js';
import { expect, test } from 'vitest';
import { chinesePhrases } from '#src/admin/chinese-phrases.ts';

function phrasesOf(phrases: object, place = ''): [string, string][] {
  return Object.entries(phrases).flatMap(([key, phrase]) =>
    typeof phrase === 'string'
      ? [[`${place}${key}`, phrase] as [string, string]]
      : phrasesOf(phrase, `${place}${key}.`),
  );
}

const english = phrasesOf(en);
const chinese = new Map(phrasesOf(chinesePhrases(stock)));

/** What Decap fills in, and names that are the same in Chinese. */
const withoutNames = (phrase: string) =>
  phrase.replace(/%\{\w+\}/g, '').replace(/Markdown|Forgejo|GitLab|GitHub|Ctrl|Enter|\bkB\b/g, '');

test('every phrase Decap can show is there', () => {
  expect(english.length).toBeGreaterThanOrEqual(248);
  expect(english.flatMap(([key]) => (chinese.has(key) ? [] : [key]))).toEqual([]);
});

test('no phrase holds an English word', () => {
  const left = [...chinese].filter(
    ([key, phrase]) =>
      key !== 'workflow.workflow.dateFormat' && /[a-z]{2,}/i.test(withoutNames(phrase)),
  );
  expect(left).toEqual([]);
});

test('no phrase says what nobody at the desk calls so', () => {
  const stiff = [...chinese].filter(([, phrase]) => /就绪|审查|工作流|集合|帖子/.test(phrase));
  expect(stiff).toEqual([]);
});

test('what Decap fills into a phrase is filled into ours too', () => {
  const names = (phrase = '') => [...new Set(phrase.match(/%\{\w+\}/g))].sort();
  const unused = english.filter(([key, phrase]) => {
    const ours = names(chinese.get(key));
    return ours.some((name) => !names(phrase).includes(name));
  });
  expect(unused).toEqual([]);
});
