import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { transform } from '@astrojs/compiler-rs';

/** The site's styles for pages that Astro does not render. */
export interface PageStyles {
  /** The class each component's styles ask for, by the component's path below `src/`. */
  scopes: Record<string, string>;
  css: string;
}

/** What the templates are like: only their styles are needed. */
const components =
  'src/{components/{guides,model-workers,policies,site,ui,venues},pages}/**/*.astro';

/** Read the styles of the project at `root`: those of every page, and those of single components as Astro scopes them. */
export async function readPageStyles(root: string): Promise<PageStyles> {
  const scopes: Record<string, string> = {};
  const sheets = [readFileSync(join(root, 'public/layers.css'), 'utf8'), readWhole(root)];
  for (const path of globSync(components, { cwd: root }).sort()) {
    const file = path.split(sep).join('/');
    const source = readFileSync(join(root, file), 'utf8');
    if (!source.includes('<style')) continue;
    const { scope, css } = transform(source, {
      filename: join(root, file),
      normalizedFilename: `/${file}`,
      scopedStyleStrategy: 'where',
    });
    scopes[file.slice('src/'.length)] = `astro-${scope}`;
    sheets.push(...css);
  }
  return { scopes, css: sheets.join('\n') };
}

/** `styles/index.css` with what it imports in its place. */
function readWhole(root: string): string {
  const folder = join(root, 'src/styles');
  return readFileSync(join(folder, 'index.css'), 'utf8').replace(
    /@import "\.\/([^"]+)" layer\((\w+)\);/g,
    (_, file: string, layer: string) =>
      `@layer ${layer} {\n${readFileSync(join(folder, file), 'utf8')}\n}`,
  );
}
