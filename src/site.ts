import { readSettings } from '#src/gate/read-content.ts';

/** Facts used on every page: names, menu, address, filing numbers. From content/settings/site.yml. */
export const site = required('site');

/** The union's hotline, one tap away on every page. */
export const unionHotline = findUnionHotline();

function required<Name extends 'site' | 'hotlines'>(name: Name) {
  const data = readSettings(process.cwd(), name, []);
  if (!data)
    throw new Error(
      `content/settings/${name}.yml is missing or wrong. Run npm run build to see what.`,
    );
  return data;
}

function findUnionHotline() {
  const hotline = required('hotlines').hotlines.find(({ id }) => id === 'union');
  if (!hotline)
    throw new Error('content/settings/hotlines.yml has no hotline with the id “union”. Add 12351.');
  return hotline;
}
