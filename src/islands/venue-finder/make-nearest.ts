import { createElement } from '#src/lib/create-element.ts';
import type { PlaceSource } from './place-source.ts';
import { pointOf } from './places.ts';
import type { NearestWords } from './result-words.ts';

/** Who map apps are told sends people there. */
export interface Sender {
  organisation: string;
  site: string;
}

/** Which place is nearest, in a sentence, and the way there one tap away. */
export async function makeNearest(
  source: PlaceSource,
  words: NearestWords,
  sender: Sender,
): Promise<HTMLElement[]> {
  const [item] = await source.getItems([words.place]);
  const name = source.places.names[words.place] ?? '';
  const href = item?.querySelector('a')?.getAttribute('href') ?? '';
  const sentence = createElement(
    'p',
    {},
    words.before,
    createElement('a', { href }, name),
    words.after,
  );
  const point = pointOf(source.places, words.place);
  const ways = point ? await makeWays({ name, point }, sender) : [];
  return [sentence, createElement('p', { className: 'ways' }, ...ways)];
}

async function makeWays(
  destination: { name: string; point: { lng: number; lat: number } },
  sender: Sender,
) {
  const { makeRouteLinks } = await import('#src/lib/route-links.ts');
  return makeRouteLinks(destination, sender).map(({ app, href }, index) =>
    createElement(
      'a',
      { href, rel: 'external noopener', className: index === 0 ? 'go' : 'external' },
      index === 0 ? `去这里（${app}）` : app,
    ),
  );
}
