/** What a look at the registry has shown: `bad` is a reason to stop, `unchecked` says only that nobody answered. */
export interface Verdict {
  state: 'good' | 'bad' | 'unchecked';
  /** One line for whoever runs it. */
  line: string;
}

/** Codes and words of npm for a registry, or a host it needs, that does not answer or does not serve such questions. */
const unreachable =
  /ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ESOCKET|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET|\bE?(40[345]|5\d\d)\b|network request|supported registry/;

/** Read the answer of `npm audit signatures --json`. */
export function judgeSignatures(stdout: string, stderr: string): Verdict {
  const answer = parse(stdout);
  const { invalid, missing } = answer;
  if (!Array.isArray(invalid) || !Array.isArray(missing))
    return explain('Signatures', stdout, stderr);
  const names = [
    ...invalid.map(({ name, version }) => `${name}@${version} (invalid)`),
    ...missing.map(({ name, version }) => `${name}@${version} (missing)`),
  ];
  if (names.length === 0)
    return { state: 'good', line: 'Signatures: every package is signed by its registry.' };
  return {
    state: 'bad',
    line: `Signatures: ${names.join(', ')}. Do not build with these; remove node_modules, run npm ci, and ask where they come from if it stays.`,
  };
}

/** Read the answer of `npm audit --json`. What became known since yesterday is no fault of a commit: it is said, no more. */
export function judgeAdvisories(stdout: string, stderr: string): Verdict {
  const counts = parse(stdout)['metadata']?.vulnerabilities;
  if (!counts) return explain('Advisories', stdout, stderr);
  const { total, high, critical } = counts;
  if (total === 0) return { state: 'good', line: 'Advisories: none is known.' };
  return {
    state: 'good',
    line: `Advisories: ${total} are known, ${high} of them high, ${critical} critical. Read them with npm audit.`,
  };
}

function explain(subject: string, stdout: string, stderr: string): Verdict {
  const { error, message } = parse(stdout);
  const reason = [error?.summary, message, error?.code, stderr].find(Boolean) ?? 'no answer';
  const line = `${subject}: not checked, ${String(reason).split('\n')[0]}`;
  const isUnreachable = unreachable.test(`${stdout}${stderr}`);
  return { state: isUnreachable ? 'unchecked' : 'bad', line };
}

// biome-ignore lint/suspicious/noExplicitAny: npm writes it, in one of several shapes; each reader looks for its own.
function parse(text: string): Record<string, any> {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}
