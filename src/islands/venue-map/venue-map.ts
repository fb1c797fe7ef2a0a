import './venue-map.css';
import { readPlaces } from './read-places.ts';

/**
 * <venue-map list="id-of-the-list">: draws the places of an HTML list once it comes near the viewport.
 * The list holds every place, so nothing is lost without the map.
 */
class VenueMap extends HTMLElement {
  connectedCallback() {
    const list = document.getElementById(this.getAttribute('list') ?? '');
    if (!list) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        void this.draw(list);
      },
      { rootMargin: '300px' },
    );
    observer.observe(this);
  }

  private async draw(list: HTMLElement) {
    try {
      const { drawMap } = await import('./draw-map.ts');
      const frame = document.createElement('div');
      frame.className = 'venue-map-frame';
      this.replaceChildren(frame);
      drawMap(frame, {
        places: readPlaces(list),
        centre: { lng: this.read('lng'), lat: this.read('lat') },
        zoom: this.read('zoom'),
        credit: this.dataset['credit'] ?? '',
        seats: JSON.parse(this.dataset['seats'] ?? '[]'),
        river: JSON.parse(this.dataset['river'] ?? '[]'),
        onChoose: (slugs) => showInList(list, slugs),
      });
      this.dataset['ready'] = '';
    } catch {
      this.textContent = '地图没有打开。左边的列表里有同样的地点；也可以打12351问。';
    }
  }

  private read(name: string): number {
    return Number(this.dataset[name]);
  }
}

/** Mark the chosen places in the list and take the reader to the first. */
function showInList(list: HTMLElement, slugs: string[]) {
  let first: HTMLElement | undefined;
  for (const item of list.querySelectorAll<HTMLElement>('[data-slug]')) {
    const isChosen = slugs.includes(item.dataset['slug'] ?? '');
    item.toggleAttribute('data-selected', isChosen);
    if (isChosen) first ??= item;
  }
  first?.scrollIntoView({ block: 'nearest' });
  first?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
}

customElements.define('venue-map', VenueMap);
