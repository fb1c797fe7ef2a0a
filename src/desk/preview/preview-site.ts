/** The preview's own process: Astro, rendering pages with one unsaved entry among the published ones. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dev } from 'astro';
import { cleanPage } from './clean-page.ts';
import { previewConfig } from './preview-config.ts';
import { createPreviewContent } from './preview-content.ts';
import type { PreviewAnswer, PreviewRequest } from './preview-request.ts';

const [root = '', scratch = ''] = process.argv.slice(2);
const secret = randomBytes(24).toString('base64url');

// Nobody is left to render for, even where the desk was killed and could say nothing.
process.on('disconnect', leave);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, leave);

mkdirSync(scratch, { recursive: true });
// Pages read settings below the folder they are built in.
process.chdir(scratch);
const layers = readFileSync(join(root, 'public/layers.css'), 'utf8');
const content = createPreviewContent(root, scratch);
globalThis.previewContent = content;
const { astro, forgetPages, forgetSite } = previewConfig({ root, scratch, secret });
const { address } = await dev(astro);
process.on('message', (request: PreviewRequest) => void answer(request));
send({});

async function answer({ id, path, unsaved }: PreviewRequest) {
  try {
    await content.put(unsaved);
    forgetPages();
    if (unsaved.collection === 'settings') forgetSite();
    const response = await fetch(`http://127.0.0.1:${address.port}${path}`, {
      headers: { 'X-Preview-Secret': secret },
    });
    const page = await response.text();
    if (response.ok) send({ id, html: cleanPage(content.withPictures(page), layers) });
    else send({ id, error: reasonOf(page, response.status) });
  } catch (error) {
    send({ id, error: error instanceof Error ? error.message : String(error) });
  } finally {
    content.drop();
    if (unsaved.collection === 'settings') forgetSite();
  }
}

function send(message: PreviewAnswer) {
  if (process.connected) process.send?.(message);
}

/** What Astro says went wrong, out of its error page. */
function reasonOf(page: string, status: number): string {
  const said = /"message":"((?:[^"\\]|\\.)*)"/.exec(page)?.[1];
  return (said ?? `网页没有生成（${status}）`).slice(0, 300);
}

function leave() {
  rmSync(scratch, { recursive: true, force: true });
  process.exit(0);
}
