import { createHash } from 'node:crypto';
import { getVenues, summariseVenue, type VenueSummary } from '#src/data/venues.ts';
import { encodePlaces } from '#src/islands/venue-finder/columns.ts';
import type { PlaceCard } from '#src/islands/venue-finder/fill-item.ts';
import { cardsPerFile, type PlaceFile } from '#src/islands/venue-finder/load-places.ts';
import { accessibilityNames, facilityNames } from '#src/schemas/venue.ts';

/** What the finder fetches where a page cannot hold all places. */
interface PlaceFiles {
  columns: PlaceFile;
  /** Cards by file name, without `.json`. */
  cards: Map<string, PlaceCard[]>;
}

let made: Promise<PlaceFiles> | undefined;

/** Every place in columns, in the order of the list, and what list items say beside them. Made once a build. */
export function getPlaceFiles(): Promise<PlaceFiles> {
  made ??= makePlaceFiles();
  return made;
}

async function makePlaceFiles(): Promise<PlaceFiles> {
  const venues = (await getVenues()).map(summariseVenue);
  const cards = venues.map(writeCard);
  // Cards of one build never meet the columns of another: their names carry what they say.
  const version = createHash('sha256').update(JSON.stringify(cards)).digest('hex').slice(0, 8);
  const fileCount = Math.ceil(cards.length / cardsPerFile);
  return {
    columns: {
      cards: version,
      ...encodePlaces(venues.map(describePlace), [...facilityNames, ...accessibilityNames]),
    },
    cards: new Map(
      Array.from({ length: fileCount }, (_, number) => [
        `${version}-${number}`,
        cards.slice(number * cardsPerFile, (number + 1) * cardsPerFile),
      ]),
    ),
  };
}

const describePlace = ({
  kind,
  kindName,
  sign,
  facilities,
  accessibility,
  ...venue
}: VenueSummary) => ({
  ...venue,
  kind: { id: kind, name: kindName, sign },
  facilities: [...facilities, ...accessibility],
});

const writeCard = (venue: VenueSummary): PlaceCard => ({
  slug: venue.slug,
  ...(venue.address && { address: venue.address }),
  ...(venue.directions && { directions: venue.directions }),
  ...(venue.aliases.length > 0 && { aliases: venue.aliases.join(' ') }),
  ...(venue.isShut && { status: venue.status }),
  isVerified: venue.isVerified,
});
