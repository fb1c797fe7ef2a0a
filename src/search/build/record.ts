/** What search knows of one entry. */
export interface SearchRecord {
  url: string;
  title: string;
  /** Other names under which it is looked for. */
  aliases: string[];
  /** What it says, in reading order; what stands under no heading comes first. */
  sections: Section[];
  /** Values by name of filter. */
  filters: Record<string, string[]>;
  /** The day of its last change, for sorting. */
  date: string | undefined;
}

/** Blocks of text of a page that a link can point to. */
export interface Section {
  /** The id on the page. */
  anchor?: string;
  heading?: string;
  texts: string[];
}
