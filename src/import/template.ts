import { formatCsv } from '#src/lib/csv.ts';
import { columns, explanation } from './columns.ts';

/** An empty table to fill in: the headings, and a row that explains them and is passed over. */
export const formatTemplate = (): string =>
  formatCsv([
    columns.map(({ heading }) => heading),
    columns.map(({ hint }, index) => (index === 0 ? `${explanation}${hint}` : hint)),
  ]);
