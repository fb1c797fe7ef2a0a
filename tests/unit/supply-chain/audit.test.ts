import { describe, expect, test } from 'vitest';
import { judgeAdvisories, judgeSignatures } from '#src/supply-chain/judge-audit.ts';

const write = (answer: unknown) => JSON.stringify(answer);
const leaflet = { name: 'leaflet', version: '1.9.4', registry: 'https://registry.npmjs.org/' };

describe('signatures of packages', () => {
  test('are good when the registry finds none amiss', () => {
    const { state } = judgeSignatures(write({ invalid: [], missing: [] }), '');
    expect(state).toBe('good');
  });

  test('are bad when one is wrong, and when one is missing', () => {
    for (const answer of [
      { invalid: [leaflet], missing: [] },
      { invalid: [], missing: [leaflet] },
    ]) {
      const { state, line } = judgeSignatures(write(answer), '');
      expect(state).toBe('bad');
      expect(line).toContain('leaflet@1.9.4');
    }
  });

  test('are left unchecked in one line where there is no network', () => {
    const summary =
      'request to https://tuf-repo-cdn.sigstore.dev/15.root.json failed, reason: getaddrinfo ENOTFOUND tuf-repo-cdn.sigstore.dev';
    const answer = { error: { code: 'ENOTFOUND', summary, detail: 'many\nlines' } };
    const { state, line } = judgeSignatures(write(answer), 'npm error code ENOTFOUND\n');
    expect(state).toBe('unchecked');
    expect(line).toBe(`Signatures: not checked, ${summary}`);
  });

  test('are left unchecked where the registry signs nothing', () => {
    const summary = 'found no dependencies to audit that were installed from a supported registry';
    expect(judgeSignatures(write({ error: { code: null, summary } }), '').state).toBe('unchecked');
  });

  test('are bad when npm fails for another reason, so that the check cannot fall silent', () => {
    const answer = { error: { code: 'EUSAGE', summary: 'Unknown option' } };
    expect(judgeSignatures(write(answer), '').state).toBe('bad');
    expect(judgeSignatures('', '').state).toBe('bad');
  });
});

describe('advisories', () => {
  test('are counted and stop nothing', () => {
    const counts = { total: 5, high: 2, critical: 1 };
    const { state, line } = judgeAdvisories(write({ metadata: { vulnerabilities: counts } }), '');
    expect(state).toBe('good');
    expect(line).toContain('5 are known, 2 of them high, 1 critical');
  });

  test('are left unchecked where the registry takes no such questions', () => {
    const message =
      '405 Method Not Allowed - POST https://registry.npmjs.org/-/npm/v1/security/advisories/bulk';
    const { state, line } = judgeAdvisories(write({ message, statusCode: 405, error: {} }), '');
    expect(state).toBe('unchecked');
    expect(line).toBe(`Advisories: not checked, ${message}`);
  });
});
