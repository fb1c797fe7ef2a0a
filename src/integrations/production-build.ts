import type { AstroIntegration } from 'astro';

/**
 * Builds for production whatever NODE_ENV says: under `test` or `development` React would put its development build
 * into the desk, and the same commit would give other files.
 */
export function productionBuild(): AstroIntegration {
  return {
    name: 'production-build',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'build') process.env['NODE_ENV'] = 'production';
      },
    },
  };
}
