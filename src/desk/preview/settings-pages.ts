import type { SettingsName } from '#src/schemas/settings.ts';

/** Where settings can be seen. Those left out show on no page. */
export const settingsPages: Partial<Record<SettingsName, string>> = {
  site: '/',
  hotlines: '/hotlines/',
  figures: '/about/',
  programmes: '/venues/',
  topics: '/topics/',
  map: '/map/',
};
