import { findProgram } from './find-program.ts';

/** Debian's module for files that are compressed already. */
export const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** The system's nginx with its Brotli module, or NGINX; installed where that is possible. */
export const findNginx = () =>
  findProgram({
    name: 'nginx',
    packages: ['nginx', 'libnginx-mod-http-brotli-static'],
    files: [brotliModule],
  });
