import type { CollectionEntry } from 'astro:content';
import { today } from '#src/lib/dates.ts';
import { tellApart } from '#src/lib/tell-apart.ts';
import { sortHonours } from '#src/schemas/describe-model-worker.ts';
import { getBySlug, getPublished } from './entries.ts';

export type ModelWorkerEntry = CollectionEntry<'model-workers'>;

/** What a nameplate shows. */
export interface Nameplate {
  href: string;
  name: string;
  trade: string | undefined;
  employer: string;
  /** The highest honour, with its year where that is certain. */
  honour: string;
}

/** Every person who may be shown, by pinyin. */
export async function getModelWorkers(): Promise<ModelWorkerEntry[]> {
  return [...(await getPublished('model-workers'))].sort((a, b) =>
    a.data.pinyin.localeCompare(b.data.pinyin, 'en'),
  );
}

/** The nameplate of a person. */
export function makeNameplate({ id, data }: ModelWorkerEntry): Nameplate {
  const [highest] = sortHonours(data.honours);
  return {
    href: `/model-workers/${id}/`,
    name: data.name,
    trade: data.trade,
    employer: data.employer,
    honour: highest ? `${highest.title}${highest.year ? ` ${highest.year}` : ''}` : '',
  };
}

/** A title for the page of every person: their name where nobody else has it. No two of them are alike. */
export const titleWorkers = (workers: ModelWorkerEntry[]): Map<ModelWorkerEntry, string> =>
  tellApart(workers, [
    ({ data }) => data.name,
    ({ data }) => `${data.name}（${data.employer}）`,
    (worker) => {
      const { name, employer, honour } = makeNameplate(worker);
      return `${name}（${[employer, honour].filter(Boolean).join('，')}）`;
    },
    ({ data, id }) => `${data.name}（编号${id}）`,
  ]);

/** People connected with a person, as nameplates. */
export async function getRelatedWorkers({ data }: ModelWorkerEntry): Promise<Nameplate[]> {
  const workers = await getBySlug('model-workers');
  return (data.related ?? []).flatMap((slug) => {
    const worker = workers.get(slug);
    return worker ? [makeNameplate(worker)] : [];
  });
}

/** Some people for the home page; they change from day to day, the same for everybody. */
export async function getPeopleOfTheDay(count: number): Promise<Nameplate[]> {
  const workers = await getModelWorkers();
  const day = Math.floor(Date.parse(today()) / 86_400_000);
  const stride = Math.max(1, Math.floor(workers.length / count));
  return Array.from({ length: Math.min(count, workers.length) }, (_, index) => {
    const worker = workers[(day + index * stride) % workers.length];
    return worker ? [makeNameplate(worker)] : [];
  }).flat();
}
