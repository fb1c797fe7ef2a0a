import { expect, type Locator, type Page } from '@playwright/test';

/** Parts of the page with the finder, as people find them. */
export const list = (page: Page) => page.getByRole('list', { name: '场所列表' });
export const items = (page: Page) => list(page).getByRole('listitem');
export const links = (page: Page) => list(page).getByRole('link');
export const result = (page: Page) => page.getByRole('status').first();
export const more = (page: Page) => page.getByRole('button', { name: /^再看\d+处/ });
export const map = (page: Page) => page.getByRole('region', { name: '地图' });
/** What can be pressed on the map: pins and plates, without the buttons for zooming. */
export const marks = (page: Page) => map(page).getByRole('group').getByRole('button');

/** The names of pins that nothing lies upon, so that a finger reaches them. */
export async function readFreePins(page: Page): Promise<string[]> {
  await expect(marks(page).first()).toBeVisible();
  await map(page).scrollIntoViewIfNeeded();
  return marks(page)
    .filter({ hasNotText: /^\d+$/ })
    .evaluateAll((pins) => {
      const isFree = (pin: Element) => {
        const { x, y, width, height } = pin.getBoundingClientRect();
        return document.elementFromPoint(x + width / 2, y + height / 2) === pin;
      };
      return pins.filter(isFree).map((pin) => pin.ariaLabel ?? '');
    });
}

/** Every address the page asks for from now on, without the host. */
export function watchRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  return asked;
}

/** The button that opens the map where it waits for somebody. */
export const openMap = (page: Page) => page.getByRole('button', { name: '打开地图' });

const zoom = (page: Page, name: '放大' | '缩小') =>
  map(page).getByRole('button', { name, exact: true });

/** Go as far away as the map lets one. */
export async function zoomOut(page: Page) {
  while (await zoom(page, '缩小').isEnabled()) await zoom(page, '缩小').click();
}

/** How many pins and plates stand on the map, from the farthest zoom to the nearest. */
export async function countMarksAtEachZoom(page: Page): Promise<number[]> {
  const counts: number[] = [];
  await zoomOut(page);
  for (;;) {
    counts.push(await marks(page).count());
    if (!(await zoom(page, '放大').isEnabled())) return counts;
    await zoom(page, '放大').click();
  }
}

/** Which places the pages of districts list, by slug. */
export async function readDistrictSlugs(page: Page): Promise<string[]> {
  await page.goto('/map/');
  const readLinks = (within: Locator, start: string) =>
    within
      .locator(`[href^="${start}"]`)
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const nav = page.getByRole('navigation', { name: '按类别、区县看' });
  const slugs: string[] = [];
  for (const address of await readLinks(nav, '/venues/district/')) {
    await page.goto(address);
    const hrefs = await readLinks(page.getByRole('main').getByRole('listitem'), '/venues/');
    slugs.push(...hrefs.map((href) => href.split('/')[2] ?? ''));
  }
  return slugs;
}
