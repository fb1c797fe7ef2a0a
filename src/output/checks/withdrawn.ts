import { readTokens } from '#src/search/tokenize.ts';
import { type Complaint, complain, type OutputCheck } from '../check.ts';
import type { OutputFile } from '../output-file.ts';
import { type Person, readPeople } from '../read-people.ts';

/** Who asked not to be shown any more is nowhere: on no page, in no index, feed, list, picture or file of the desk. */
export const withdrawn: OutputCheck = {
  name: 'withdrawn',
  promise: '撤下的人在哪里都找不到：页面、搜索、订阅源、站点地图、图片和编辑台的数据',
  start(site) {
    const people = readPeople(site.root);
    const gone = people.filter(({ isWithdrawn }) => isWithdrawn);
    const shown = people.filter(({ isWithdrawn }) => !isWithdrawn);
    const traces = gone.map((person) => describeTraces(person, shown));
    return {
      file: (file) => (traces.length === 0 ? [] : traces.flatMap((trace) => judge(file, trace))),
    };
  },
};

/** How a person shows in a text or in the name of a file. */
interface Traces {
  name: string;
  /** Their name however it is encoded, and their address. */
  inText: RegExp;
  inPath: RegExp;
  /** Names of others that hold theirs: 王刚 in 王刚强. */
  longer: string[];
}

function describeTraces({ names, slugs, pictures }: Person, shown: Person[]): Traces {
  const others = shown.flatMap((other) => other.names);
  // Who has the same name as somebody who is shown is told apart by the address alone.
  const own = names.filter((name) => !others.includes(name));
  const slug = slugs.map(describeSlug).join('|');
  const files = pictures.map((picture) => `/${escapePattern(picture)}(?=[._])`);
  return {
    name: names[0] ?? slugs[0] ?? '',
    inText: new RegExp([...own.flatMap(encodings).map(escapePattern), slug].join('|')),
    inPath: new RegExp([slug, ...files].join('|')),
    longer: others.filter((other) => own.some((name) => other.includes(name))),
  };
}

/** An address of one word, such as `main`, counts only where it is the address of a person. */
function describeSlug(slug: string): string {
  const before = slug.includes('-') ? '(?<![a-z0-9-])(?:model-workers-)?' : 'model-workers[/-]';
  return `${before}${escapePattern(slug)}(?![a-z0-9-])`;
}

/** A name as it stands in HTML, JSON, addresses and the tokens of the search index. */
function encodings(name: string): string[] {
  const units = Array.from(name, (character) => character.codePointAt(0) ?? 0);
  return [
    name,
    encodeURIComponent(name),
    JSON.stringify(name).slice(1, -1),
    Array.from(name, escapeUnits).join(''),
    units.map((unit) => `&#${unit};`).join(''),
    units.map((unit) => `&#x${unit.toString(16)};`).join(''),
    units.map((unit) => `&#x${unit.toString(16).toUpperCase()};`).join(''),
  ];
}

const escapeUnits = (character: string) =>
  character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function judge(file: OutputFile, { name, inText, inPath, longer }: Traces): Complaint[] {
  const text = longer.reduce((rest, other) => rest.replaceAll(other, ' '), readText(file));
  return complain(
    [
      inPath.test(file.path) && `文件名里还有撤下的“${name}”`,
      inText.test(text) && `里面还有撤下的“${name}”`,
    ],
    '提到这个人的条目改成不指名的说法；没有条目提到，就重新生成网站',
  );
}

/** Fragments of the search index hold tokens: `洪家 家光 光` is a name. */
const readText = (file: OutputFile): string =>
  file.path.endsWith('.pf_fragment') ? `${file.text()} ${readTokens(file.text())}` : file.text();
