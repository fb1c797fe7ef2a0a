import { loadCatalogue } from '#src/admin/catalogue.ts';
import type { Catalogue } from '#src/review/catalogue.ts';
import type { RelationTarget } from '#src/schemas/fields.ts';
import { type KindName, kindNames, kinds } from '#src/schemas/index.ts';
import type { DecapProps } from './form/decap-props.ts';

/** What can be pointed to, by the name it is stored under. */
export interface Choice {
  value: string;
  label: string;
  /** It exists as a draft only. */
  draft?: true;
}

type Source = Pick<DecapProps, 'query' | 'loadEntry'>;

/** All entries of a kind, or the hotlines: from the desk, from the last build, or one by one through Decap. */
export async function listChoices(
  target: RelationTarget | KindName,
  source: Source,
): Promise<Choice[]> {
  const catalogue: Listed = await loadCatalogue().catch(() => askDecap(source));
  if (target === 'hotlines') {
    return catalogue.hotlines.map(({ id, name }) => ({ value: id, label: name }));
  }
  const entries = catalogue.kinds[target] ?? [];
  return entries.map(({ slug, title, draft }) => ({
    value: slug,
    label: title || slug,
    ...(draft && { draft }),
  }));
}

type Listed = Pick<Catalogue, 'kinds' | 'hotlines'>;

/** Without a catalogue Decap’s backend is asked for every entry, which takes its time. */
async function askDecap({ query, loadEntry }: Source): Promise<Listed> {
  const lists = kindNames.map(async (kind) => {
    const title = kinds[kind].titleField;
    const { payload } = await query('catalogue', kind, [title, 'slug'], '', undefined, 100_000);
    const entries = (payload.hits ?? []).map(({ slug, data }) => ({
      slug,
      title: String(data[title] ?? slug),
    }));
    return [kind, entries] as const;
  });
  const { data } = await loadEntry('settings', 'hotlines');
  return {
    // Every kind was asked for.
    kinds: Object.fromEntries(await Promise.all(lists)) as Catalogue['kinds'],
    hotlines: data['hotlines'] as Catalogue['hotlines'],
  };
}
