import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The browser the tests drive: CHROMIUM, else the system's Chromium or Chrome.
 * Nothing where there is none: Playwright then takes the one it installed itself.
 */
export function findChromium(): string | undefined {
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)];
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return process.env['CHROMIUM'] || candidates.find((path) => existsSync(path));
}
