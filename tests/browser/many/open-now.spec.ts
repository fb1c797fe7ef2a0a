import { expect, type Locator, type Page } from '@playwright/test';
import { getHolidayCalendar } from '#src/holidays.ts';
import { judgeOpening } from '#src/lib/opening-hours.ts';
import { buildDay, test, venues } from './many-site.ts';
import { type Moment, moments } from './moments.ts';
import { addressTimed, nameTimed, timedNames, timedPlace, timedWord } from './timed-venues.ts';

/*
 * What is open is said in Shenyang's time, whatever the reader's clock. A page is opened once and left open for a year:
 * the clock is set from one moment to the next, and what stands on the screen follows.
 */

const found = (page: Page) => page.getByRole('list', { name: '场所列表' });
const result = (page: Page) => page.getByRole('status').first();
const timeOf = ({ at }: Moment) => new Date(`${at}:00+08:00`);

/** Open a page on the day the site is built, and hand over its clock's way through the year. */
async function* liveThrough(page: Page, address: string): AsyncGenerator<Moment> {
  await page.clock.install({ time: new Date(`${buildDay}T09:00:00+08:00`) });
  await page.goto(address);
  for (const moment of moments) {
    await page.clock.pauseAt(timeOf(moment));
    yield moment;
  }
}

/** What each place of a list says of itself, by name. */
const readStates = (list: Locator) =>
  list.getByRole('listitem').evaluateAll((items) =>
    Object.fromEntries(
      items.map((item) => {
        const states = item.querySelectorAll<HTMLElement>('opening-state, [data-part="status"]');
        const said = [...states].find(({ hidden }) => !hidden)?.textContent?.trim();
        return [item.querySelector('a')?.textContent?.trim() ?? '', said];
      }),
    ),
  );

/** What the places of these tests are to say, by name. */
function expectedAt({ says }: Moment): Record<string, string> {
  const all = { ...says, unknown: '时间不详', shut: '暂停开放' };
  return Object.fromEntries(timedNames.map((name) => [nameTimed(name), all[name]]));
}

/** How many of all places are open, and how many may be. */
function countAll(moment: Moment) {
  const calendar = getHolidayCalendar(buildDay);
  const states = venues
    .filter(({ status }) => status === 'open' || status === 'unknown')
    .map(({ hours }) =>
      hours ? judgeOpening(hours, calendar, timeOf(moment).getTime()).state : 'unknown',
    );
  const count = (wanted: string) => states.filter((state) => state === wanted).length;
  return { open: count('open'), unknown: count('unknown') };
}

const describeFound = (open: number, unknown: number) =>
  `找到${open}处，共${venues.length}处。另有${unknown}处时间不详，没有列出。`;

for (const timezoneId of ['America/Los_Angeles', 'Pacific/Kiritimati']) {
  test.describe(`for a reader whose clock is set to ${timezoneId}`, () => {
    test.use({ timezoneId });

    test('the list of the finder says what is open', async ({ page }) => {
      for await (const moment of liveThrough(page, `/map/?q=${timedWord}`)) {
        await expect.poll(() => readStates(found(page)), moment.name).toEqual(expectedAt(moment));
      }
    });

    test('the page of a kind says the same', async ({ page }) => {
      const group = page.getByRole('list', { name: timedPlace.district });
      for await (const moment of liveThrough(page, `/venues/kind/${timedPlace.kind}/`)) {
        await expect.poll(() => readStates(group), moment.name).toMatchObject(expectedAt(moment));
      }
    });

    for (const name of timedNames.filter((other) => other !== 'unknown' && other !== 'shut')) {
      test(`the page of ${nameTimed(name)} says the same`, async ({ page }) => {
        const state = page.getByRole('main').locator('opening-state');
        for await (const moment of liveThrough(page, addressTimed(name))) {
          await expect(state, moment.name).toHaveText(expectedAt(moment)[nameTimed(name)] ?? '');
        }
      });
    }

    test('whoever wants what is open finds just that, and hears of the unknown', async ({
      page,
    }) => {
      for await (const moment of liveThrough(page, `/map/?q=${timedWord}&open=1`)) {
        const words = Object.entries(expectedAt(moment));
        const open = words.filter(([, said]) => said.startsWith('开放中'));
        const unknown = words.filter(([, said]) => said.startsWith('时间不详'));
        await expect
          .poll(() => readStates(found(page)), moment.name)
          .toEqual(Object.fromEntries(open));
        await expect(result(page)).toHaveText(describeFound(open.length, unknown.length));
      }
    });

    test('all open places are counted', async ({ page }) => {
      for await (const moment of liveThrough(page, '/map/?open=1')) {
        const { open, unknown } = countAll(moment);
        await expect(result(page), moment.name).toHaveText(describeFound(open, unknown));
      }
    });
  });
}
