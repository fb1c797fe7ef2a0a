import type { CollectionEntry } from 'astro:content';
import type { Point } from '#src/geography.ts';
import { today } from '#src/lib/dates.ts';
import { toWgs84 } from '#src/lib/datum.ts';
import { isShut } from '#src/schemas/describe-venue.ts';
import type { Hours } from '#src/schemas/hours.ts';
import { districtNames } from '#src/schemas/shared.ts';
import {
  accessibilityNames,
  facilityNames,
  type VenueKind,
  venueKinds,
  venueSigns,
  venueStatuses,
} from '#src/schemas/venue.ts';
import { isVerified } from '#src/schemas/verification.ts';
import { getPublished } from './entries.ts';

export type VenueEntry = CollectionEntry<'venues'>;

/** A venue as lists and maps show it. */
export interface VenueSummary {
  slug: string;
  href: string;
  name: string;
  kind: VenueKind;
  kindName: string;
  /** One character for the map. */
  sign: string;
  district: string | undefined;
  address: string | undefined;
  directions: string | undefined;
  facilities: string[];
  accessibility: string[];
  /** Other names, for free text. */
  aliases: string[];
  hours: Hours | undefined;
  status: string;
  /** Not in use now, whatever its hours say. */
  isShut: boolean;
  /** WGS-84, absent where the place is not known well enough to be mapped. */
  point: Point | undefined;
  /** Metres the point may be off; from 500 up it is drawn as an area. */
  precision: number | undefined;
  /** Whether somebody has been there or called recently enough. */
  isVerified: boolean;
}

/** Every published venue: by kind, district and name. */
export async function getVenues(): Promise<VenueEntry[]> {
  const kindOrder = Object.keys(venueKinds);
  const rank = (district: VenueEntry['data']['district']) =>
    district ? districtNames.indexOf(district) : districtNames.length;
  return [...(await getPublished('venues'))].sort(
    (a, b) =>
      kindOrder.indexOf(a.data.kind) - kindOrder.indexOf(b.data.kind) ||
      rank(a.data.district) - rank(b.data.district) ||
      a.data.name.localeCompare(b.data.name, 'zh-CN'),
  );
}

/** Put a venue into the form lists and maps use. */
export function summariseVenue({ id, data }: VenueEntry): VenueSummary {
  const {
    name,
    kind,
    district,
    address,
    directions,
    facilities = [],
    accessibility = [],
    aliases = [],
    hours,
    status,
    location,
    verifiedOn,
  } = data;
  const wgs84 = location && toWgs84([location.lng, location.lat], location.datum);
  return {
    slug: id,
    href: `/venues/${id}/`,
    name,
    kind,
    kindName: venueKinds[kind],
    sign: venueSigns[kind],
    district,
    address,
    directions,
    facilities: facilityNames.filter((facility) => facilities.includes(facility)),
    accessibility: accessibilityNames.filter((facility) => accessibility.includes(facility)),
    aliases,
    hours,
    status: venueStatuses[status],
    isShut: isShut(data),
    point: wgs84 && { lng: round(wgs84[0]), lat: round(wgs84[1]) },
    precision: location?.precision,
    isVerified: isVerified(verifiedOn, today()),
  };
}

/** Five decimals are about a metre. */
const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
