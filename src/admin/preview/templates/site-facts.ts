import type { Amount } from '#src/schemas/amount.ts';
import type { CitedPolicy } from '#src/schemas/describe-guide.ts';

/** What pages show of other entries and of settings, as the site was built. */
export interface SiteFacts {
  site: { name: string; organiser: string };
  unionHotline: { name: string; number: string };
  hotlines: { id: string; number: string }[];
  topics: { name: string; href: string }[];
  policies: Record<string, CitedPolicy>;
  amounts: Record<string, Amount>;
  venues: Record<string, string>;
  terms: Record<string, string>;
  /** Addresses of published pictures, by file name. */
  pictures: Record<string, string>;
}

/** Subjects with their addresses, in the order the editor chose them. */
export const findTopics = ({ topics }: SiteFacts, wanted: readonly string[]) =>
  wanted.flatMap((name) => topics.find((topic) => topic.name === name) ?? []);

/** What a template makes a page of. */
export interface TemplateProps<Data> {
  slug: string;
  data: Data;
  /** The Markdown below the front matter. */
  body: string;
  facts: SiteFacts;
  /** The day of the preview. */
  day: string;
  /** Pictures the browser has, by file name. */
  pictures: Record<string, string>;
}
