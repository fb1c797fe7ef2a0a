import { existsSync, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

/** Call back when somebody changes content outside the desk: by hand, by pulling, by switching branches. */
export function watchContent(root: string, onChange: () => void): void {
  const content = join(root, 'content');
  if (!existsSync(content)) return;
  const folders = readdirSync(content, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  for (const folder of ['.', ...folders.map(({ name }) => name)]) {
    watch(join(content, folder), { persistent: false }, (_, name) => {
      if (name && !name.startsWith('.')) onChange();
    }).on('error', () => {});
  }
}
