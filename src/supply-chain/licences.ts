/** `npm run licences`: lists every package by its licence; ends with 1 when one is not on our lists. */
import { licencesOfTools } from './allowed-licences.ts';
import { groupLicences } from './group-licences.ts';

const { groups, refused } = groupLicences(process.cwd());
for (const [licence, names] of [...groups].sort(([, a], [, b]) => b.length - a.length)) {
  const reason = licencesOfTools[licence];
  console.log(`${licence} (${names.length})${reason ? `: ${reason}` : ''}`);
  console.log(`  ${names.sort().join(', ')}\n`);
}
console.log('What is in the site itself, with the texts of its licences: dist/licences.txt');
if (refused.length > 0) {
  console.error(
    `\nNot on our lists in src/supply-chain/allowed-licences.ts:\n${refused.join('\n')}`,
  );
  process.exitCode = 1;
}
