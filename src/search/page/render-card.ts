import { createElement } from '#src/lib/create-element.ts';
import type {
  AmountInWords,
  ArticleCard,
  Card,
  CitedPolicy,
  GuideCard,
  HotlineCard,
} from '#src/search/card.ts';

/** What a result says at once, below its title. */
export const renderCard = (card: Card): HTMLElement =>
  createElement('div', { className: 'card' }, ...renderContent(card));

function renderContent(card: Card): HTMLElement[] {
  switch (card.type) {
    case 'guide':
      return renderGuide(card);
    case 'article':
      return renderArticle(card);
    case 'hotline':
      return renderHotline(card);
    case 'amount':
      return renderAmount(card.amount);
  }
}

function renderGuide({ answer, amounts, basis, hotline }: GuideCard): HTMLElement[] {
  return [
    createElement('p', { className: 'answer' }, answer),
    ...amounts.flatMap((amount) => [
      createElement('p', { className: 'name' }, amount.name),
      ...renderAmount(amount),
    ]),
    ...(hotline
      ? [createElement('p', {}, '拿不准就打 ', renderPhone(hotline), ' ', hotline.name)]
      : []),
    ...(basis.length > 0 ? [renderBasis(basis)] : []),
  ];
}

function renderBasis(basis: CitedPolicy[]): HTMLElement {
  const list = createElement(
    'ul',
    { className: 'basis' },
    ...basis.map(({ title, url, articles }) =>
      createElement(
        'li',
        {},
        createElement('a', { href: url }, `《${title}》`),
        ...articles.flatMap((article) => [
          ' ',
          createElement(
            'a',
            { href: article.url, ariaLabel: `《${title}》${article.label}` },
            article.label,
          ),
        ]),
      ),
    ),
  );
  return createElement('div', {}, createElement('p', { className: 'name' }, '依据'), list);
}

function renderArticle({ label, url, text }: ArticleCard): HTMLElement[] {
  const link = createElement('a', { href: url, className: 'article' }, label);
  const point = text ?? '本站还没有摘录这一条的要点，请看这部法的页面和官方原文。';
  return [createElement('p', {}, link, ' ', point)];
}

function renderHotline({ number, name, purpose, hours }: HotlineCard): HTMLElement[] {
  return [
    createElement('p', {}, renderPhone({ number, name })),
    createElement('p', {}, purpose),
    ...(hours ? [createElement('p', { className: 'note' }, hours)] : []),
  ];
}

function renderAmount({ value, period, source, warning }: AmountInWords): HTMLElement[] {
  const figure = createElement('strong', { className: 'figure' }, value);
  return [
    createElement('p', {}, figure, ...(period ? [` ${period}`] : [])),
    ...(warning ? [createElement('p', { className: 'warning' }, warning)] : []),
    createElement('p', { className: 'note' }, `来源：${source}`),
  ];
}

const renderPhone = ({ number, name }: { number: string; name: string }) =>
  createElement(
    'a',
    { href: `tel:${number}`, className: 'phone', ariaLabel: `${number}，${name}` },
    number,
  );
