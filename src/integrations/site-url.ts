import { readSettings } from '#src/gate/read-content.ts';

/** The address of the site, without a slash at its end: SITE_URL, else `url` of content/settings/site.yml. */
export function readSiteUrl(root = process.cwd()): string {
  const url =
    process.env['SITE_URL'] || readSettings(root, 'site', [])?.url || 'https://example.org';
  return url.replace(/\/+$/, '');
}
