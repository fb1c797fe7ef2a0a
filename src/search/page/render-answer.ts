import { createElement } from '#src/lib/create-element.ts';
import type { Answer, Result, ResultGroup } from '#src/search/answer.ts';
import { renderCard } from './render-card.ts';
import { renderSegments } from './render-segments.ts';
import { writeWish } from './wish-address.ts';

/** A pasted text is not read out whole. */
const longestNamed = 40;

/** How the answer went, in a sentence to be read out. */
export function describeAnswer(query: string, answer: Answer): string {
  const { readAs, exact, related, dropped } = answer;
  const kept = dropped.length > 0 ? `没有同时符合${listLabels(dropped)}的，已去掉这个条件。` : '';
  if (query === '') return `${kept}共${exact.total}条。`;
  const asked = query.length > longestNamed ? `${query.slice(0, longestNamed)}…` : query;
  const name = readAs ? `“${asked}”按“${readAs}”` : `“${asked}”`;
  if (exact.total === 0 && related.total === 0) return `没有找到${name}。`;
  if (exact.total === 0)
    return `${kept}没有和${name}完全一样的内容，找到${related.total}条意思相近的。`;
  const more = related.total > 0 ? `，另有${related.total}条相关内容` : '';
  return `${kept}${name}找到${exact.total}条结果${more}。`;
}

const listLabels = (labels: string[]) => labels.map((label) => `“${label}”`).join('、');

/** The lists of results; where nothing holds the query as it stands, related entries take its place. */
export function renderAnswer(
  { exact, related, didYouMean, nearest }: Answer,
  hotline: string,
  showMore: () => void,
): DocumentFragment {
  const content = document.createDocumentFragment();
  const [first, second] = exact.total > 0 ? [exact, related] : [related, exact];
  if (didYouMean) {
    content.append(
      createElement('p', { className: 'hint' }, '您是不是要找：', renderQuery(didYouMean)),
    );
  }
  if (first.total === 0) content.append(renderNothing(nearest, hotline));
  else content.append(renderGroup(first, '搜索结果', true));
  if (second.total > 0) content.append(renderGroup(second, '相关内容', false));
  const hidden = Math.max(...[first, second].map(({ total, results }) => total - results.length));
  if (hidden > 0) {
    const label = `再看${Math.min(hidden, 10)}条`;
    const button = createElement('button', { type: 'button', className: 'more' }, label);
    button.addEventListener('click', showMore);
    content.append(button);
  }
  return content;
}

/** What to do when the index cannot be reached. */
export function renderFailure(hotline: string, retry: () => void): HTMLElement {
  const button = createElement('button', { type: 'button', className: 'more' }, '再试一次');
  button.addEventListener('click', retry);
  return createElement(
    'div',
    { className: 'advice' },
    createElement('p', {}, '搜索没有打开，可能是网络断了，或者浏览器太旧。'),
    createElement('p', {}, '可以按下面的主题找，也可以打', renderPhone(hotline), '问。'),
    button,
  );
}

function renderNothing(nearest: string[], hotline: string): HTMLElement {
  const links = nearest.flatMap((term) => [' ', renderQuery(term)]);
  return createElement(
    'ul',
    { className: 'advice' },
    ...(links.length > 0 ? [createElement('li', {}, '本站有这些相近的词：', ...links)] : []),
    createElement('li', {}, '换个短一点的词，例如“欠薪”“工伤”“年假”。'),
    createElement('li', {}, '按下面的主题找。'),
    createElement('li', {}, '打', renderPhone(hotline), '，直接问工会。'),
  );
}

const renderPhone = (number: string) => createElement('a', { href: `tel:${number}` }, number);

const renderQuery = (query: string) =>
  createElement('a', { href: writeWish({ query, chosen: {}, sort: 'relevance' }) }, query);

function renderGroup({ results }: ResultGroup, label: string, isMain: boolean): HTMLElement {
  const list = createElement('ol', { ariaLabel: label }, ...results.map(renderResult));
  const heading = createElement('h2', { className: isMain ? 'visually-hidden' : '' }, label);
  return createElement('section', {}, heading, list);
}

function renderResult({ url, kind, date, title, excerpt, sections, card }: Result): HTMLElement {
  const item = createElement(
    'li',
    { className: card ? 'with-card' : '' },
    createElement('p', { className: 'kind' }, date ? `${kind} · ${date}更新` : kind),
    createElement('h3', {}, createElement('a', { href: url }, ...renderSegments(title))),
    card
      ? renderCard(card)
      : createElement('p', { className: 'excerpt' }, ...renderSegments(excerpt)),
  );
  item.dataset['result'] = '';
  if (sections.length > 0 && card?.type !== 'article') {
    const links = sections.map((section) =>
      createElement(
        'li',
        {},
        createElement('a', { href: section.url }, ...renderSegments(section.title)),
      ),
    );
    item.append(createElement('ul', { className: 'sections' }, ...links));
  }
  return item;
}
