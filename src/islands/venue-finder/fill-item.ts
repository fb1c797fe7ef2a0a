import type { Places } from './places.ts';

/** What a list item says beside what the columns know. */
export interface PlaceCard {
  slug: string;
  address?: string;
  directions?: string;
  /** Other names, for free text. */
  aliases?: string;
  /** What the editors say of its state, where it is not in use. */
  status?: string;
  isVerified: boolean;
}

/** The list item of a place, made from the one the page brings along. */
export function fillItem(
  template: HTMLTemplateElement,
  places: Places,
  place: number,
  card: PlaceCard,
): HTMLElement {
  const item = template.content.firstElementChild?.cloneNode(true) as HTMLElement;
  const kind = places.kinds[places.kind[place] ?? 0];
  const part = (name: string) => item.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const write = (name: string, text: string) => {
    const element = part(name);
    if (element) element.textContent = text;
    element?.toggleAttribute('hidden', text === '');
  };
  write('sign', kind?.sign ?? '');
  write('name', places.names[place] ?? '');
  part('name')?.setAttribute('href', `/venues/${card.slug}/`);
  const district = places.districts[places.district[place] ?? 0] || '区县待核实';
  write('kind', `${kind?.name ?? ''} · ${district}`);
  write('unverified', card.isVerified ? '' : ' · 待核实');
  write('address', [card.address, card.directions].filter(Boolean).join('；') || '地址待核实');
  write('facilities', facilitiesOf(places, place).join('、'));
  write('status', card.status ?? '');
  fillState(part('state'), places, place, card);
  return item;
}

function fillState(state: HTMLElement | null, places: Places, place: number, card: PlaceCard) {
  if (card.status) {
    state?.remove();
    return;
  }
  const hours = places.timetables[places.hours[place] ?? 0];
  if (state && hours) state.dataset['hours'] = JSON.stringify(hours);
}

/** What a place has, in words. */
export const facilitiesOf = ({ facilityNames, facilities }: Places, place: number) =>
  facilityNames.filter((_, bit) => ((facilities[place] ?? 0) & (1 << bit)) !== 0);
