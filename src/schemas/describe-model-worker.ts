import { formatDate } from '#src/lib/dates.ts';
import { honourLevels, type ModelWorker } from './model-worker.ts';

/** Highest level first, then earliest year. */
export function sortHonours<Honour extends ModelWorker['honours'][number]>(
  honours: readonly Honour[],
): Honour[] {
  const levels = Object.keys(honourLevels);
  const isModelWorker = ({ title }: Honour) => (/劳动模范|先进(生产|工作)者/.test(title) ? 0 : 1);
  return [...honours].sort(
    (a, b) =>
      levels.indexOf(a.level) - levels.indexOf(b.level) ||
      isModelWorker(a) - isModelWorker(b) ||
      (a.year ?? 9999) - (b.year ?? 9999),
  );
}

/** Who a person is, in one line. */
export function describePerson(person: ModelWorker): string {
  const { gender, trade, employer, district, born, died } = person;
  const year = (date: string | undefined) => date?.slice(0, 4);
  const life = died ? `${year(born) ?? '？'}—${year(died)}` : born && `${year(born)}年生`;
  return [gender, trade, employer, district, life].filter(Boolean).join(' · ');
}

const bases = {
  commendation: '公开表彰',
  consent: '本人同意',
  'family-consent': '家属同意',
  historical: '历史人物',
};

/** Why a person may be shown. */
export function describePublicBasis({ publicBasis }: Pick<ModelWorker, 'publicBasis'>): string {
  const { kind, reference, date } = publicBasis;
  return `${bases[kind]}，${reference}${date ? `（${formatDate(date)}）` : ''}`;
}
