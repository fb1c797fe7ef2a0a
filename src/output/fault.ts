/** One thing that is wrong in the built site, in words an administrator can act on. */
export interface OutputFault {
  /** Name of the check that found it, such as `links`. */
  check: string;
  /** Address of the page or file, `/guides/unpaid-wages/`; empty for what concerns the whole site. */
  path: string;
  /** What is wrong. */
  problem: string;
  /** What would be right. */
  cure: string;
}

/** One line of Chinese: where, what is wrong, what would be right. */
export function formatOutputFault({ path, problem, cure }: OutputFault): string {
  return `${path ? `${path}：` : ''}${problem}。${cure}。`;
}

/** What a publish and `npm run check:output` print: the faults of each check under what it promises. */
export function formatOutputFaults(
  faults: readonly OutputFault[],
  checks: readonly { name: string; promise: string }[],
): string {
  if (faults.length === 0) return `生成的网站检查过了：${checks.length}项都没有问题。`;
  const blocks = checks.flatMap(({ name, promise }) => {
    const own = faults.filter(({ check }) => check === name);
    if (own.length === 0) return [];
    const lines = own.map((fault, index) => `  ${index + 1}. ${formatOutputFault(fault)}`);
    return [`没有做到“${promise}”（${name}）：`, ...lines];
  });
  return ['生成的网站有问题，不能发布，线上的旧版不受影响：', ...blocks].join('\n');
}
