/**
 * `npm run sbom -- file.json`: writes what the project is made of, in CycloneDX, as package-lock.json names it for every
 * system. SOURCE_DATE_EPOCH (seconds) is its moment; without it the moment of the last commit.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { makeSteady } from './steady-sbom.ts';

const file = process.argv[2];
if (!file) {
  console.error('No file is named. Run npm run sbom -- sbom.json.');
  process.exit(1);
}
const { name } = JSON.parse(readFileSync('package.json', 'utf8'));
const listed = run('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only']);
const moment = process.env['SOURCE_DATE_EPOCH'] || run('git', ['log', '-1', '--format=%ct']).trim();
if (!/^\d+$/.test(moment)) {
  console.error(`SOURCE_DATE_EPOCH is “${moment}”. Set it to seconds since 1970, or unset it.`);
  process.exit(1);
}
const sbom = makeSteady(JSON.parse(listed), name, Number(moment));
writeFileSync(file, `${JSON.stringify(sbom, null, 2)}\n`);
console.log(`${sbom.components.length} packages in ${file}`);

function run(command: string, options: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, options, {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status === 0) return stdout;
  console.error(`${command} ${options[0]} has failed, so there is no list:\n${stderr}`);
  process.exit(1);
}
