import {
  type BrowserContext,
  expect,
  type FrameLocator,
  type Locator,
  type Page,
} from '@playwright/test';

/** The page of the finder, or a frame it stands in. */
type Finder = Page | FrameLocator;

/** The list of what was found. */
export const list = (finder: Finder) => finder.getByRole('list', { name: '场所列表' });

/** Its places. */
export const items = (finder: Finder) => list(finder).getByRole('listitem');

/** The links with their names. */
export const names = (finder: Finder) => list(finder).getByRole('link');

/** How many were found, and what went wrong. */
export const status = (finder: Finder) => finder.getByRole('main').getByRole('status');

/** The map with all its buttons. */
export const map = (finder: Finder) => finder.getByRole('region', { name: '地图', exact: true });

/** Pins and plates, without the buttons for zooming. */
export const marks = (finder: Finder) =>
  map(finder).getByRole('group', { name: '地图上的场所' }).getByRole('button');

/** One place each. */
export const pins = (finder: Finder) => marks(finder).filter({ hasNotText: /^\d+$/ });

/** Several places each. */
export const plates = (finder: Finder) => marks(finder).filter({ hasText: /^\d+$/ });

/** The place that is marked in the list. */
export const selected = (finder: Finder) => list(finder).locator('[data-selected]');

/** The button that opens a panel of choices. */
export const panel = (finder: Finder, label: string) =>
  finder.getByRole('main').locator('summary', { hasText: label });

/** A choice of an open panel. */
export const choice = (finder: Finder, group: string, name: string) =>
  finder.getByRole('group', { name: group, exact: true }).getByRole('checkbox', { name });

/** The list of starting points. */
export const start = (finder: Finder) => finder.getByRole('combobox', { name: '从哪里算起' });

/** Free text. */
export const words = (finder: Finder) =>
  finder.getByRole('searchbox', { name: '名称、街道、设施' });

/** The name a mark is read out by. */
export const nameOf = async (mark: Locator) => (await mark.getAttribute('aria-label')) ?? '';

/** How many places the marks stand for. */
export const countMarked = (finder: Finder) =>
  marks(finder).evaluateAll((all) =>
    all.reduce((sum, mark) => sum + (Number.parseInt(mark.textContent ?? '', 10) || 1), 0),
  );

/** Wait until the answer is there, and so many places in the list. */
export async function expectFound(finder: Finder, count: number) {
  await expect(items(finder)).toHaveCount(count);
  await expect(status(finder)).toContainText(`${count}处`);
}

/** Let the browser be located here without asking, so exactly. */
export async function stand(
  context: BrowserContext,
  position: { longitude: number; latitude: number; accuracy?: number },
) {
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ accuracy: 20, ...position });
}

/** At the southern gate of Zhongshan Park. */
export const zhongshan = { longitude: 123.4021, latitude: 41.784 };

/** How far the page can be moved sideways. */
export const overflowOf = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });

/** Choose the text size as a reader's remembered choice would. */
export const setTextSize = (page: Page, size: 'normal' | 'large') =>
  page.evaluate((chosen) => {
    document.documentElement.dataset['textSize'] = chosen;
  }, size);
