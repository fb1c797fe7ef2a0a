import { createElement } from '#src/lib/create-element.ts';
import type { Suggestion } from '#src/search/search-box/find-suggestions.ts';
import { renderSegments } from './render-segments.ts';

/** How a search by name went, and why it was no more than that. */
export const describeNames = (query: string, { length }: Suggestion[]): string =>
  `您的浏览器太旧，只能按标题查。${length > 0 ? `“${query}”找到${length}条结果。` : `没有找到“${query}”。`}`;

/** What was found by name: titles and kinds, without excerpts. */
export function renderNames(names: Suggestion[], hotline: string): HTMLElement {
  if (names.length === 0) {
    const phone = createElement('a', { href: `tel:${hotline}` }, hotline);
    return createElement(
      'p',
      { className: 'advice' },
      '可以按下面的主题找，也可以打',
      phone,
      '问。',
    );
  }
  const list = createElement('ol', {}, ...names.map(renderName));
  list.setAttribute('aria-label', '搜索结果');
  const heading = createElement('h2', { className: 'visually-hidden' }, '搜索结果');
  return createElement('section', {}, heading, list);
}

function renderName({ url, kind, title, alias }: Suggestion): HTMLElement {
  const item = createElement(
    'li',
    {},
    createElement('p', { className: 'kind' }, kind),
    createElement('h3', {}, createElement('a', { href: url }, ...renderSegments(title))),
  );
  if (alias)
    item.append(
      createElement('p', { className: 'excerpt' }, '也叫“', ...renderSegments(alias), '”'),
    );
  item.dataset['result'] = '';
  return item;
}
