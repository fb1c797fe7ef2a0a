import { createElement } from '#src/lib/create-element.ts';
import { renderSegments } from '#src/search/page/render-segments.ts';
import { findSuggestions, type Suggestion } from './find-suggestions.ts';
import { readRecentSearches, rememberSearch } from './recent-searches.ts';
import type { Suggested } from './suggested.ts';

/** One option of the list. */
export interface Choice {
  content: (Node | string)[];
  choose: () => void;
  /** The recent search it stands for, which can be struck off. */
  recent?: string;
}

const mostSuggestions = 8;

/** Entries whose names fit what is typed, and last the search for it in all texts. */
export function offerSuggestions(
  typed: string,
  entries: Suggested[],
  form: HTMLFormElement,
): Choice[] {
  const found = findSuggestions(typed, entries, mostSuggestions).map((suggestion) => ({
    content: renderSuggestion(suggestion),
    choose: () => {
      rememberSearch(suggestion.name);
      location.assign(suggestion.url);
    },
  }));
  const search = renderName('search', `搜“${typed}”`);
  return [...found, { content: [search], choose: () => form.requestSubmit() }];
}

/** The searches of before, newest first. */
export const offerRecentSearches = (input: HTMLInputElement, form: HTMLFormElement): Choice[] =>
  readRecentSearches().map((text) => ({
    content: [renderName('', text)],
    choose: () => {
      input.value = text;
      form.requestSubmit();
    },
    recent: text,
  }));

/** What is offered, in words to be read out. */
export function describeChoices(choices: Choice[]): string {
  if (choices.length === 0) return '';
  if (choices[0]?.recent !== undefined) return `有${choices.length}条最近搜索`;
  return choices.length > 1 ? `有${choices.length - 1}条建议` : '没有建议';
}

function renderSuggestion({ title, alias, kind }: Suggestion) {
  const name = renderName('', ...renderSegments(title));
  if (alias) name.append(' ', createElement('small', {}, '也叫“', ...renderSegments(alias), '”'));
  return [name, ' ', createElement('span', { className: 'kind' }, kind)];
}

const renderName = (more: string, ...content: (Node | string)[]) =>
  createElement('span', { className: `name ${more}`.trim() }, ...content);
