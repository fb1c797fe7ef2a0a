import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { apiPath, createDesk } from '#src/desk/desk.ts';

/** The editors' desk inside `astro dev`: same origin, same process. Pages follow the files by themselves. */
export function desk(): AstroIntegration {
  let root = process.cwd();
  return {
    name: 'desk',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server, logger }) => {
        const { token, handle } = createDesk(root, (_, subject) => logger.info(subject));
        process.env['DESK_TOKEN'] = token;
        server.middlewares.use(apiPath, (request, response) => void handle(request, response));
      },
    },
  };
}
