import type { FacetName } from '#src/schemas/facets.ts';
import type { Card } from '#src/search/card.ts';
import type { FacetValue } from '#src/search/index-files.ts';

/** What search knows of one entry. */
export interface SearchRecord {
  url: string;
  title: string;
  /** Other names under which it is looked for. */
  aliases: string[];
  /** What it says, in reading order; what stands under no heading comes first. */
  sections: Section[];
  /** What it counts under. */
  facets: Partial<Record<FacetName, FacetValue[]>>;
  /** The day of its last change, for sorting. */
  date: string | undefined;
  /** What a result says at once. */
  card?: Card | undefined;
}

/** Blocks of text of a page that a link can point to. */
export interface Section {
  /** The id on the page. */
  anchor?: string;
  heading?: string;
  texts: string[];
}

/** The name of the kind of content a record is, such as `guides`. */
export const kindOf = ({ facets }: SearchRecord): string => facets.kind?.[0]?.value ?? '';

/** What readers call its kind. */
export const kindLabelOf = ({ facets }: SearchRecord): string => facets.kind?.[0]?.label ?? '';

/** Whether its names are names of a person. */
export const isPerson = (record: SearchRecord): boolean => kindOf(record) === 'model-workers';
