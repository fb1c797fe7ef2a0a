import type { Complaint, Judge } from './check.ts';
import { checks } from './checks.ts';
import type { OutputFault } from './fault.ts';
import { type OutputFile, readOutputFile } from './output-file.ts';
import { isDesk, readPage } from './page.ts';
import { openSite } from './site.ts';

/** How many faults of one check are told in full; the rest is counted. */
const mostFaults = 50;

/** What is judged. */
interface OutputOptions {
  /** The project the site was built from; the working directory where left out. */
  root?: string;
  /** Names of the checks that are made; all of them where left out. */
  only?: readonly string[];
}

/**
 * Judge a built site: everything that must hold of what is published. Files are read one after the other, each page
 * is parsed once. @throws UnreadableSite when the folder holds no site.
 */
export async function checkOutput(
  folder: string,
  { root = process.cwd(), only }: OutputOptions = {},
): Promise<OutputFault[]> {
  const site = openSite(folder, root);
  const chosen = checks.filter(({ name }) => !only || only.includes(name));
  const running = chosen.map(({ name, start }) => ({ judge: start(site), ...collect(name) }));
  try {
    for (const path of site.files) await judgeFile(readOutputFile(folder, path), running);
    for (const { judge, note } of running) await note('', judge.end?.());
  } finally {
    await Promise.all(running.map(({ judge }) => judge.stop?.()));
  }
  return running.flatMap(({ list }) => list());
}

/** A check at work, with what it has found. */
type Running = { judge: Judge } & ReturnType<typeof collect>;

/** Show a file to every check; a page as it is read by browsers. */
async function judgeFile(file: OutputFile, running: readonly Running[]) {
  for (const { judge, note } of running) await note(file.path, judge.file?.(file));
  if (!file.path.endsWith('.html')) return;
  const page = readPage(file.path, file.text());
  const isPublic = !isDesk(page);
  for (const { judge, note } of running) {
    await note(page.path, isPublic ? judge.page?.(page) : judge.deskPage?.(page));
  }
}

/** Keeps the first faults of a check and counts the others. */
function collect(check: string) {
  const faults: OutputFault[] = [];
  let total = 0;
  return {
    async note(path: string, complaints: Complaint[] | Promise<Complaint[]> = []) {
      const found = Array.isArray(complaints) ? complaints : await complaints;
      total += found.length;
      const kept = found.slice(0, mostFaults - faults.length);
      faults.push(...kept.map((complaint) => ({ check, path, ...complaint })));
    },
    list(): OutputFault[] {
      if (total <= mostFaults) return faults;
      const problem = `同一项检查一共发现${total}处，这里只列出前${mostFaults}处`;
      return [...faults, { check, path: '', problem, cure: '改好以后再检查一次' }];
    },
  };
}
