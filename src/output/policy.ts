/** A content security policy taken apart: each directive with what it allows. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** Read a policy as browsers do: the first mention of a directive counts. */
export function readPolicy(header: string): Policy {
  const policy = new Map<string, readonly string[]>();
  for (const rule of header.split(';')) {
    const [name = '', ...sources] = rule.trim().split(/\s+/);
    const directive = name.toLowerCase();
    if (directive !== '' && !policy.has(directive)) policy.set(directive, sources);
  }
  return policy;
}

/** Where a directive falls back to when it is not there. */
const fallbacks: Record<string, string[]> = {
  'script-src': ['default-src'],
  'style-src': ['default-src'],
  'img-src': ['default-src'],
  'font-src': ['default-src'],
  'connect-src': ['default-src'],
  'manifest-src': ['default-src'],
  'media-src': ['default-src'],
  'frame-src': ['child-src', 'default-src'],
  'worker-src': ['child-src', 'script-src', 'default-src'],
};

/** What a directive allows; everything where neither it nor its fallbacks are there. */
function sourcesOf(policy: Policy, directive: string): readonly string[] {
  const name = [directive, ...(fallbacks[directive] ?? [])].find((other) => policy.has(other));
  return name === undefined ? ['*'] : (policy.get(name) ?? []);
}

/** Whether a policy lets a page take something from an origin; `self` is the site’s own. */
export function allows(policy: Policy, directive: string, origin: string): boolean {
  const sources = sourcesOf(policy, directive);
  const source = origin === 'self' ? "'self'" : origin;
  return sources.includes(source) || sources.includes('*');
}
