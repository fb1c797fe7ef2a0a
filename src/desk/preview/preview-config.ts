import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import {
  type Connect,
  type DevEnvironment,
  isRunnableDevEnvironment,
  type Plugin,
  type ViteDevServer,
} from 'vite';
import { readSiteUrl } from '#src/integrations/site-url.ts';

interface PreviewPlace {
  /** The project. */
  root: string;
  /** Where Astro may write: it never touches the project. */
  scratch: string;
  /** Who cannot show it gets no page. */
  secret: string;
}

/** Astro's environments that render pages. */
const environments = ['ssr', 'prerender'];

/** Astro for previews: the site's own pages over the preview's content, and nothing that belongs to a build. */
export function previewConfig({ root, scratch, secret }: PreviewPlace) {
  let running: DevEnvironment[] = [];
  const onServer = (server: ViteDevServer) => {
    running = environments.flatMap((name) => server.environments[name] ?? []);
  };
  const astro: AstroInlineConfig = {
    configFile: false,
    root: scratch,
    srcDir: join(root, 'src'),
    publicDir: join(scratch, 'public'),
    cacheDir: join(scratch, 'cache'),
    site: readSiteUrl(root),
    trailingSlash: 'always',
    scopedStyleStrategy: 'where',
    devToolbar: { enabled: false },
    logLevel: 'silent',
    server: { host: '127.0.0.1', port: 0 },
    integrations: [guard(secret, onServer)],
    vite: {
      cacheDir: join(scratch, 'vite'),
      plugins: [withPreviewContent(root)],
      server: { watch: null, ws: false },
      optimizeDeps: { noDiscovery: true, include: [] },
    },
  };
  return {
    astro,
    /** Before a page is rendered: the list of pages is made anew. */
    forgetPages: () => {
      for (const { hot } of running) hot.send('astro:content-changed', {});
    },
    /** Facts of the site are read when their module is loaded. */
    forgetSite: () => {
      for (const environment of running) forgetModule(environment, join(root, 'src/site.ts'));
    },
  };
}

/** Answers our own process alone, and hands out the server as soon as there is one. */
function guard(secret: string, onServer: (server: ViteDevServer) => void): AstroIntegration {
  const check: Connect.NextHandleFunction = (request, response: ServerResponse, next) => {
    if (request.headers['x-preview-secret'] === secret) next();
    else response.writeHead(403).end();
  };
  return {
    name: 'preview-guard',
    hooks: {
      'astro:server:setup': ({ server }) => {
        onServer(server);
        server.middlewares.stack.unshift({ route: '', handle: check });
      },
    },
  };
}

/** Where pages ask Astro for content and pictures, they get the preview's. */
function withPreviewContent(root: string): Plugin {
  const instead: Record<string, string> = {
    'astro:content': join(root, 'src/desk/preview/astro-content.ts'),
    '#src/data/images.ts': join(root, 'src/desk/preview/preview-images.ts'),
  };
  return {
    name: 'preview-content',
    enforce: 'pre',
    resolveId: { order: 'pre', handler: (id) => instead[id] },
  };
}

/** Load a module and all that stands on it anew the next time. */
function forgetModule(environment: DevEnvironment, file: string) {
  if (!isRunnableDevEnvironment(environment)) return;
  const modules = environment.runner.evaluatedModules;
  const waiting = [...(modules.getModulesByFile(file) ?? [])];
  const seen = new Set(waiting);
  for (const module of waiting) {
    for (const id of module.importers) {
      const importer = modules.getModuleById(id);
      if (importer && !seen.has(importer)) {
        seen.add(importer);
        waiting.push(importer);
      }
    }
    modules.invalidateModule(module);
  }
}
