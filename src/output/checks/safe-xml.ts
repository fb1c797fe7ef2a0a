import { type Complaint, complain, type OutputCheck } from '../check.ts';
import { findExecutable, isHarmless } from '../find-executable.ts';
import { isKnownInSvg } from '../known-elements.ts';
import type { OutputFile } from '../output-file.ts';
import { readXmlFile, type XmlElement } from '../read-xml.ts';

const cure = '订阅源、站点地图和图形文件里只放数据；找出是哪一条内容带进来的，改掉它';

/** Feeds are read by programs that run what they are given; drawings can be opened as pages of this site. */
export const safeXml: OutputCheck = {
  name: 'safe-xml',
  promise: '订阅源、站点地图和图形文件读得通，里面没有能运行的东西',
  start: () => ({
    file: (file) => (/\.(?:xml|svg)$/.test(file.path) ? judgeXml(file) : []),
  }),
};

function judgeXml(file: OutputFile): Complaint[] {
  try {
    const { elements, extras } = readXmlFile(file.text());
    const isSvg = file.path.endsWith('.svg');
    const problems = elements.flatMap((element) => [
      ...judgeName(element, isSvg),
      ...judgeAttributes(element),
      ...judgeHtml(element),
    ]);
    return complain([...extras.map((extra) => `有 ${extra}`), ...new Set(problems)], cure);
  } catch (error) {
    return complain([`不是完整的 XML：${(error as Error).message}`], cure);
  }
}

const active = /^(?:script|style|iframe|object|embed|handler|foreignObject|animate\w*|set|use)$/i;

function judgeName({ path }: XmlElement, isSvg: boolean): string[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const local = name.slice(name.indexOf(':') + 1);
  const isAllowed = isSvg ? isKnownInSvg(name) : !active.test(local);
  return isAllowed ? [] : [`有不允许的 <${name}>`];
}

const judgeAttributes = ({ attributes }: XmlElement): string[] =>
  Object.entries(attributes).flatMap(([name, value]) => {
    if (/^on/i.test(name) || name === 'style') return [`有属性 ${name}`];
    const isAddress = /(?:^|:)(?:href|src|uri|url|base)$/i.test(name);
    return isAddress && !isHarmless(value) ? [`地址“${value.slice(0, 60)}”不允许`] : [];
  });

/** Text that a feed reader shows as markup. */
function judgeHtml({ attributes, text }: XmlElement): string[] {
  return attributes['type'] === 'html' ? findExecutable(text) : [];
}
