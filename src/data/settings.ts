import { getEntry } from 'astro:content';
import type { Hotline, Settings, SettingsName, Topic } from '#src/schemas/settings.ts';

async function getSettings<Name extends Exclude<SettingsName, 'site' | 'synonyms' | 'desk'>>(
  name: Name,
): Promise<Settings<Name>> {
  const entry = await getEntry(name, name);
  if (!entry)
    throw new Error(
      `content/settings/${name}.yml was not loaded. Register it in content.config.ts.`,
    );
  return entry.data as Settings<Name>;
}

/** Public telephone numbers, in the order of the file. */
export const getHotlines = async (): Promise<Hotline[]> => (await getSettings('hotlines')).hotlines;

/** The federation's figures, in the order of the file. */
export const getFigures = async () => (await getSettings('figures')).figures;

/** Programmes that have no list of places yet. */
export const getProgrammes = async () => (await getSettings('programmes')).programmes;

/** The subjects everything is filed under. */
export const getTopics = async (): Promise<Topic[]> => (await getSettings('topics')).topics;

/** Basemap, centre and map review number. */
export const getMapSettings = () => getSettings('map');
