import { kindNames } from '#src/schemas/index.ts';
import type { Content, ContentEntry } from './content.ts';
import type { Fault } from './fault.ts';

/**
 * Entries that still name a person who was withdrawn. Their own page is gone at once; words that others wrote
 * must be changed by an editor, so this is a warning and stops no build: the removal must not wait for it.
 */
export function findWithdrawnNames({ entries }: Content): Fault[] {
  const names = entries['model-workers'].filter(isWithdrawn).map(({ data }) => data.name);
  const shown = kindNames
    .flatMap((kind): ContentEntry[] => entries[kind])
    .filter((entry) => !isWithdrawn(entry));
  return shown.flatMap(({ file, data, body }) => {
    const text = JSON.stringify(data) + body;
    return names
      .filter((name) => text.includes(name))
      .map((name) => ({
        file,
        problem: `还写着已撤下的人“${name}”`,
        cure: '改掉这一处，写成不指名的说法',
      }));
  });
}

const isWithdrawn = ({ data }: ContentEntry) => 'withdrawn' in data && data.withdrawn === true;
