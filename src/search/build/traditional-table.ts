import { Converter } from 'opencc-js/t2cn';

const firstHan = 0x4e00;
const lastHan = 0x9fff;

/** Traditional characters and their simplified forms by turns, of those simplified ones that occur. */
export function buildTraditionalTable(occurring: Set<string>): string {
  const simplify = Converter({ from: 't', to: 'cn' });
  let pairs = '';
  for (let code = firstHan; code <= lastHan; code++) {
    const traditional = String.fromCodePoint(code);
    const simplified = simplify(traditional);
    if (simplified !== traditional && occurring.has(simplified)) pairs += traditional + simplified;
  }
  return pairs;
}
