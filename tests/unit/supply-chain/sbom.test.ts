import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { makeSteady } from '#src/supply-chain/steady-sbom.ts';
import { nameOf, readLockfile } from './read-lockfile.ts';

const folder = mkdtempSync(join(tmpdir(), 'sbom-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('npm run sbom', () => {
  const file = join(folder, 'sbom.json');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/supply-chain/sbom.ts', file],
    { encoding: 'utf8', env: { ...process.env, SOURCE_DATE_EPOCH: '1795320000' } },
  );

  test('lists every package of package-lock.json, for every system', () => {
    expect(status, stdout + stderr).toBe(0);
    const { components } = JSON.parse(readFileSync(file, 'utf8'));
    const listed = new Set(components.map((one: { purl: string }) => decodeURIComponent(one.purl)));
    const missing = [...readLockfile()]
      .map(([path, { version }]) => `pkg:npm/${nameOf(path)}@${version}`)
      .filter((purl) => !listed.has(purl));
    expect(missing).toEqual([]);
  });

  test('bears the name of the project and the moment it is given', () => {
    const { metadata, serialNumber } = JSON.parse(readFileSync(file, 'utf8'));
    expect(metadata.component.name).toBe('shenyang-e-union');
    expect(metadata.timestamp).toBe('2026-11-22T04:00:00.000Z');
    expect(serialNumber).toMatch(
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
  });

  test('asks for a file when none is named', () => {
    const answer = spawnSync(process.execPath, ['src/supply-chain/sbom.ts'], { encoding: 'utf8' });
    expect(answer.status).toBe(1);
    expect(answer.stderr).toContain('npm run sbom -- sbom.json');
  });
});

describe('the serial number', () => {
  const bom = {
    serialNumber: 'urn:uuid:f4f7689a-4685-4d43-a599-538a78fff016',
    metadata: { timestamp: '2026-11-22T20:53:48.943Z', component: { name: 'folder' } },
    components: ['leaflet'],
  };

  test('is the same for the same content, wherever and whenever it is made', () => {
    const elsewhere = {
      ...bom,
      serialNumber: 'urn:uuid:1',
      metadata: { timestamp: 'later', component: { name: 'elsewhere' } },
    };
    expect(makeSteady(elsewhere, 'site', 1)).toEqual(makeSteady(bom, 'site', 1));
  });

  test('is another for other content', () => {
    const other = makeSteady({ ...bom, components: ['leaflet', 'react'] }, 'site', 1);
    expect(other.serialNumber).not.toBe(makeSteady(bom, 'site', 1).serialNumber);
  });
});
