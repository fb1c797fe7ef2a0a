import { expect, test } from 'vitest';
import { readContent } from '#src/gate/read-content.ts';
import { today } from '#src/lib/dates.ts';
import { attribute, findAll, type Page, textOf, within } from '#src/output/page.ts';
import { findPolicyStatus, policyStatuses } from '#src/schemas/policy-status.ts';
import { getPage, pages } from './read-dist.ts';

/* Nothing that is not certain is shown as certain: what pages say is compared with what editors wrote. */

const { content } = readContent(process.cwd());
const { entries, settings } = content;
const isShown = ({ data }: { data: object }) =>
  !('published' in data && String(data.published) > today()) &&
  !('withdrawn' in data && data.withdrawn);

const textOfPage = (page: Page) => findAll(page, 'main').map(textOf).join();
const itemsOf = (page: Page) => findAll(page, 'li');

test('a law whose status nobody has verified says so', () => {
  const unverified = entries.policies.filter(
    (policy) => isShown(policy) && findPolicyStatus(policy.data, today()) === 'unverified',
  );
  const silent = unverified.filter(
    ({ slug }) => !textOfPage(getPage(`/policies/${slug}/`)).includes('现行状态待核实'),
  );
  expect(unverified.length).toBeGreaterThan(0);
  expect(silent.map(({ slug }) => slug)).toEqual([]);
});

test('a law shows one status, the one that follows from its dates', () => {
  const wrong = entries.policies.filter(isShown).filter(({ slug, data }) => {
    const shown = Object.values(policyStatuses).filter((status) =>
      findAll(getPage(`/policies/${slug}/`), 'span').some((tag) => textOf(tag) === status),
    );
    return shown.join() !== policyStatuses[findPolicyStatus(data, today())];
  });
  expect(wrong.map(({ slug }) => slug)).toEqual([]);
});

test('an amount that is not verified, not known or out of date warns wherever it stands', () => {
  const doubtful = entries.amounts.filter(
    ({ data }) => data.check !== 'text' && data.check !== 'two-sources',
  );
  const isMentioned = (slug: string) => (item: ReturnType<typeof itemsOf>[number]) =>
    attribute(item, 'id') === slug ||
    findAll(within(item), 'a').some((link) => attribute(link, 'href') === `/amounts/#${slug}`);
  const places = doubtful.flatMap(({ slug }) =>
    pages.flatMap((page) =>
      itemsOf(page)
        .filter(isMentioned(slug))
        .map((item) => ({ page, item })),
    ),
  );
  const silent = places.filter(({ item }) => !/待核实|问清/.test(textOf(item)));
  expect(places.length).toBeGreaterThanOrEqual(doubtful.length);
  expect(doubtful.length).toBeGreaterThan(0);
  expect(silent.map(({ page, item }) => `${page.path}: ${textOf(item)}`)).toEqual([]);
});

test('a point of a law that nobody has verified says so', () => {
  const silent = entries.policies.filter(isShown).flatMap(({ slug, data }) => {
    const items = itemsOf(getPage(`/policies/${slug}/`)).map(textOf);
    return (data.keyPoints ?? [])
      .filter(({ check }) => check === 'unverified')
      .filter(
        ({ point }) =>
          !items.some(
            (text) => text.includes(point.replace(/\s+/g, ' ')) && text.includes('待核实'),
          ),
      )
      .map(({ point }) => `${slug}: ${point}`);
  });
  expect(silent).toEqual([]);
});

test('an honour that nobody has verified says so', () => {
  const silent = entries['model-workers'].filter(isShown).flatMap(({ slug, data }) => {
    const items = itemsOf(getPage(`/model-workers/${slug}/`)).map(textOf);
    return data.honours
      .filter(({ check }) => check === 'unverified')
      .filter(({ title }) => !items.some((text) => text.includes(title) && text.includes('待核实')))
      .map(({ title }) => `${slug}: ${title}`);
  });
  expect(silent).toEqual([]);
});

test('a place nobody has been to says so, on its page and in every list', () => {
  const unverified = entries.venues.filter((venue) => isShown(venue) && !venue.data.verifiedOn);
  const silentPages = unverified.filter(
    ({ slug }) => !textOfPage(getPage(`/venues/${slug}/`)).includes('还没有人到现场核实'),
  );
  const silentItems = ['/map/', '/venues/'].flatMap((path) =>
    itemsOf(getPage(path)).filter(
      (item) =>
        unverified.some(({ slug }) => attribute(item, 'data-slug') === slug) &&
        !textOf(item).includes('待核实'),
    ),
  );
  expect(unverified.length).toBeGreaterThan(0);
  expect(silentPages.map(({ slug }) => slug)).toEqual([]);
  expect(silentItems.map(textOf)).toEqual([]);
});

test('a guide no lawyer has reviewed says so, and no guide passes for legal advice', () => {
  const silent = entries.guides.filter(isShown).filter(({ slug, data }) => {
    const text = textOfPage(getPage(`/guides/${slug}/`));
    const isHonest = data.reviewedOn !== undefined || text.includes('尚未经法律工作者复核');
    return !isHonest || !text.includes('不是法律意见');
  });
  expect(silent.map(({ slug }) => slug)).toEqual([]);
});

test('every figure of the federation stands with its year and its source', () => {
  const rows = findAll(getPage('/about/'), 'tr').map(textOf);
  const figures = settings.figures?.figures ?? [];
  const bare = figures.filter(
    ({ name, asWritten, year }) =>
      !rows.some(
        (row) =>
          row.includes(name) &&
          row.includes(asWritten) &&
          row.includes(`${year}年`) &&
          /来源\d/.test(row),
      ),
  );
  expect(figures.length).toBeGreaterThan(0);
  expect(bare.map(({ name }) => name)).toEqual([]);
});

test('where sources disagree both versions are shown', () => {
  const missing = entries['model-workers'].filter(isShown).flatMap(({ slug, data }) => {
    const text = textOfPage(getPage(`/model-workers/${slug}/`));
    return (data.conflicts ?? [])
      .flatMap(({ versions }) => versions)
      .filter((version) => !text.includes(version));
  });
  expect(missing).toEqual([]);
});

test('nobody’s face is shown without the name of who gave the picture', () => {
  const faults = entries['model-workers'].filter(isShown).filter(({ slug, data }) => {
    const page = getPage(`/model-workers/${slug}/`);
    const pictures = findAll(
      { elements: findAll(page, 'main').flatMap((main) => within(main).elements) },
      'img',
    );
    if (!data.portrait) return pictures.length > 0;
    return !textOfPage(page).includes(data.portrait.credit);
  });
  expect(faults.map(({ slug }) => slug)).toEqual([]);
});
