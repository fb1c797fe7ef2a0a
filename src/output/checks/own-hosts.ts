import { splitSrcset } from '../addresses.ts';
import { complain, type OutputCheck } from '../check.ts';
import { followScripts } from '../follow-scripts.ts';
import { attribute, type Element, type Page } from '../page.ts';

const loading: Record<string, string[]> = {
  audio: ['src'],
  embed: ['src'],
  form: ['action'],
  button: ['formaction'],
  iframe: ['src'],
  img: ['src', 'srcset'],
  input: ['src', 'formaction'],
  link: ['href', 'imagesrcset'],
  object: ['data'],
  script: ['src'],
  source: ['src', 'srcset'],
  track: ['src'],
  video: ['src', 'poster'],
};

const tellTale = /document\.cookie|\beval\(|new Function\(|sendBeacon/;

/** Whoever reads a page is known to this site alone, and leaves no trace on the device that the site did not announce. */
export const ownHosts: OutputCheck = {
  name: 'own-hosts',
  promise: '页面只从本站取东西，公开的脚本不存 cookie、不把文字当代码运行',
  start(site) {
    const scripts = followScripts(site);
    return {
      page(page) {
        scripts.see(page);
        return complain(findForeign(page), '放到本站再引用，不从别的网站取');
      },
      end: () =>
        scripts
          .list()
          .filter((path) => tellTale.test(site.read(path).toString('utf8')))
          .map((path) => ({
            path,
            problem: '脚本里有 cookie、eval 或者暗中上报',
            cure: '请管网站的人看最近换过的程序包',
          })),
    };
  },
};

const isForeign = (address: string) => /^\s*(?:[a-z]+:)?\/\//i.test(address);

const findForeign = (page: Page): string[] =>
  page.elements
    .filter((element) => attribute(element, 'rel') !== 'canonical')
    .flatMap((element) => loadedBy(element).filter(isForeign))
    .map((address) => `要从别处取 ${address}`);

const loadedBy = (element: Element): string[] =>
  (loading[element.tagName] ?? []).flatMap((name) => {
    const value = attribute(element, name) ?? '';
    return name.endsWith('srcset') ? splitSrcset(value) : [value];
  });
