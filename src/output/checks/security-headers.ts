import { readBuiltForge } from '#src/desk/built-forge.ts';
import { headersFor } from '#src/serve/headers.ts';
import { type Complaint, complain, type OutputCheck } from '../check.ts';
import type { OutputFile } from '../output-file.ts';
import { framedPath, isDesk, type Page } from '../page.ts';
import { allows, type Policy, readPolicy } from '../policy.ts';
import { listNeeds, listSheetNeeds, type Need } from '../resource-needs.ts';
import type { Site } from '../site.ts';

const cure = '请管网站的人对照 src/serve/headers.ts 和这一页要取的东西';

/** Every page gets what it names, and nothing beside it: the headers of its address and the page agree. */
export const securityHeaders: OutputCheck = {
  name: 'security-headers',
  promise: '每一页的安全策略（CSP）正好放行它要用的东西，不多也不少',
  start(site) {
    const forge = readBuiltForge(site.folder)?.origins ?? [];
    const judge = (page: Page) => {
      const policy = policyFor(site, page.path, forge);
      const needs = listNeeds(site, page, forge);
      return [...judgeNeeds(policy, needs), ...judgeFreedom(policy, needs, page)];
    };
    const judgeFile = (file: OutputFile) =>
      file.path.endsWith('.css') ? judgeSheet(site, file) : judgeWorker(site, file, forge);
    return { page: judge, deskPage: judge, file: judgeFile };
  },
};

const policyFor = (site: Site, path: string, forge: readonly string[]): Policy =>
  readPolicy(headersFor(path, site.readMap, () => forge)['Content-Security-Policy'] ?? '');

function judgeNeeds(policy: Policy, needs: readonly Need[]): Complaint[] {
  const blocked = needs.filter(({ directive, origin }) => !allows(policy, directive, origin));
  const problems = blocked.map(
    ({ directive, origin, what }) => `要用 ${what}，${directive} 却不放行 ${origin}`,
  );
  return complain([...new Set(problems)], cure);
}

/** Sources that let pages take in what nobody named. The desk’s parts write their styles into the page. */
function judgeFreedom(policy: Policy, needs: readonly Need[], page: Page): Complaint[] {
  const needed = new Set(needs.map(({ directive, origin }) => `${directive} ${origin}`));
  const problems = [...policy].flatMap(([directive, sources]) =>
    sources
      .filter(
        (source) => !isStrict(directive, source, page) && !needed.has(`${directive} ${source}`),
      )
      .map((source) => `${directive} 放行了 ${source}，这一页用不着`),
  );
  const closed = ['default-src', 'base-uri', 'frame-ancestors', 'form-action', 'script-src'];
  const open = closed.filter((directive) => !policy.has(directive));
  return complain([...problems, ...open.map((directive) => `没有 ${directive}`)], cure);
}

function isStrict(directive: string, source: string, page: Page): boolean {
  if (source === "'self'" || source === "'none'") return true;
  if (directive === 'frame-ancestors') return source === '*' && page.path === framedPath;
  if (directive === 'img-src' && source === 'data:') return true;
  if (!isDesk(page)) return false;
  if (directive === 'style-src') return source === "'unsafe-inline'";
  return /^(?:img|connect|font)-src$/.test(directive) && /^(?:blob|data):$/.test(source);
}

/** A sheet obeys the policy of the page that links it: those of the public pages are alike in this. */
const judgeSheet = (site: Site, { path, text }: OutputFile): Complaint[] =>
  judgeNeeds(policyFor(site, '/', []), listSheetNeeds(site, path, text()));

/** The search worker alone compiles WebAssembly, and it obeys the policy of its own script. */
function judgeWorker(site: Site, { path }: OutputFile, forge: readonly string[]): Complaint[] {
  if (!path.endsWith('.js')) return [];
  const policy = policyFor(site, path, forge);
  const compiles = allows(policy, 'script-src', "'wasm-unsafe-eval'");
  const isSearch = /\/search-worker[.-]/.test(path);
  return complain(
    [
      isSearch && !compiles && '搜索要编译 WebAssembly，策略却不许',
      !isSearch && compiles && '策略许它编译 WebAssembly，它用不着',
    ],
    cure,
  );
}
