import type { Page } from '@playwright/test';

/** Names that are the same in Chinese. */
const names =
  /\b(?:Markdown|PDF|PNG|JPEG|WebP|AVIF|WGS-84|GCJ-02|BD-09|Ctrl|Enter|Forgejo|GitLab|GitHub|AED|PMTiles|QR|Tab)\b/g;
/** Slugs, addresses and file names are typed by editors, not said by the desk. */
const typed = /https?:\/\/\S+|\/?\b[a-z0-9]+(?:[-./][a-z0-9]+)+\b\/?|\S+@\S+/gi;

/** Whatever an editor can see or hear on the screen as it stands that holds an English word. */
export async function findEnglish(page: Page): Promise<string[]> {
  const said = await page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      const isField = parentElement?.closest('[contenteditable], script, style, noscript, pre');
      if (!isField && parentElement?.checkVisibility()) texts.push(textContent ?? '');
    }
    const attributes = ['aria-label', 'aria-description', 'aria-roledescription'];
    for (const attribute of [...attributes, 'title', 'placeholder', 'alt']) {
      for (const element of document.querySelectorAll(`[${attribute}]`)) {
        texts.push(element.getAttribute(attribute) ?? '');
      }
    }
    return texts;
  });
  const isEnglish = (text: string) => /[a-z]{3,}/i.test(text.replace(typed, '').replace(names, ''));
  return [...new Set(said.map((text) => text.trim()).filter(isEnglish))];
}
