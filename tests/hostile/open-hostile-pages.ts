import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { chromiumArguments, findChromium } from '#src/lib/find-chromium.ts';

/** What a hostile text did in a browser: a dialog it opened, or another host it asked. */
export interface Deeds {
  dialogs: string[];
  requests: string[];
  errors: string[];
}

/** A browser that heeds no security policy, so that nothing but the pages themselves holds hostile texts back. */
export async function openBrowser(baseURL: string) {
  const executablePath = findChromium();
  const browser: Browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: chromiumArguments,
  });
  const deeds: Deeds = { dialogs: [], requests: [], errors: [] };
  // Each page remembers for itself: whoever touches everything also chooses large print.
  const openPage = async () => {
    const context = await browser.newContext({ baseURL, bypassCSP: true, reducedMotion: 'reduce' });
    await watch(context, new URL(baseURL).origin, deeds);
    return context.newPage();
  };
  return { deeds, openPage, close: () => browser.close() };
}

async function watch(context: BrowserContext, origin: string, deeds: Deeds) {
  await context.exposeBinding('tellDialog', ({ page }, text: string) => {
    deeds.dialogs.push(`${page.url()}: ${text}`);
  });
  await context.addInitScript(() => {
    const tell = (globalThis as unknown as { tellDialog: (text: string) => void }).tellDialog;
    window.alert = (text) => tell(`alert ${text}`);
    window.confirm = (text) => Boolean(tell(`confirm ${text}`));
    window.prompt = (text) => String(tell(`prompt ${text}`));
    // Our own buttons print.
    window.print = () => undefined;
  });
  context.on('page', (page) => {
    page.on('dialog', (dialog) => {
      deeds.dialogs.push(`${page.url()}: ${dialog.type()} ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('pageerror', ({ message }) => deeds.errors.push(`${page.url()}: ${message}`));
  });
  await context.route(
    (url) => url.origin !== origin && /^(?:https?|wss?|ftp):$/.test(url.protocol),
    (route, request) => {
      deeds.requests.push(`${request.frame().url()}: ${request.url()}`);
      return route.abort();
    },
  );
}

/** Most pages have some hundred elements; one whose body is a flood of them is touched at its start. */
const mostElements = 3000;

/** Do to every element of a page what a reader might do, without leaving it. Returns how many elements there were. */
export const touchEverything = (page: Page): Promise<number> =>
  page.evaluate(async (most) => {
    const leaves = (event: Event) => {
      const link = (event.target as Element).closest?.('a, area');
      const isOrdinary = /^(?:https?|mailto|tel):$/.test((link as HTMLAnchorElement)?.protocol);
      if (isOrdinary) event.preventDefault();
    };
    addEventListener('click', leaves, true);
    addEventListener('auxclick', leaves, true);
    addEventListener('submit', (event) => event.preventDefault(), true);
    const elements = [...document.querySelectorAll<HTMLElement>('*')].slice(0, most);
    const say = (
      element: Element,
      Kind: new (type: string, init: EventInit) => Event,
      types: string,
    ) => {
      for (const type of types.split(' '))
        element.dispatchEvent(new Kind(type, { bubbles: true, cancelable: true }));
    };
    for (const element of elements) {
      say(element, PointerEvent, 'pointerover pointerenter pointerdown pointerup');
      say(element, MouseEvent, 'mouseover mouseenter mousemove mousedown mouseup contextmenu');
      element.focus?.();
      say(element, FocusEvent, 'focus focusin blur focusout');
      say(element, KeyboardEvent, 'keydown keyup');
      if (element instanceof HTMLDetailsElement) element.open = !element.open;
      say(element, Event, 'toggle beforetoggle input change error load animationstart scroll');
      say(element, MouseEvent, 'click dblclick auxclick');
    }
    // What was set off by then has its turn before the page is left.
    await new Promise((resolve) => setTimeout(resolve));
    return elements.length;
  }, mostElements);

/** So many pages are open at once. */
const together = 3;

/** Open pages one after the other and touch everything on them. Returns how many elements that were. */
export async function touchPages(openPage: () => Promise<Page>, paths: string[]): Promise<number> {
  const queue = [...paths];
  let touched = 0;
  const work = async () => {
    const page = await openPage();
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      // A flood of elements takes its time, and more of it where others work, too.
      await page.goto(path, { timeout: 120_000 });
      touched += await touchEverything(page);
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: together }, work));
  return touched;
}
